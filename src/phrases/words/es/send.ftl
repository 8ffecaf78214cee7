what-goes = Esto envía { $statements ->
    [one] una declaración
   *[other] { COUNT($statements) } declaraciones
} de lo que hiciste a { $url }, con { $who }.
under-account = el nombre «{ $account }», que te representa y no le dice a nadie quién eres
under-name = el nombre «{ $name }»
in-it = Contiene: cada respuesta con tus palabras y cuánto valía, cada pista, cada respuesta que se te mostró, la hora de cada cosa y cuánto duró, los números con que se preguntó, lo que ya dominas y los textos de las preguntas.
not-in-it = No contiene: puntos, tus metas ni los nombres de quienes practicaron contigo. Que alguien estaba contigo sí consta. Un nombre que hayas escrito como respuesta también está.
kept-there = Quien lleva ese sitio guarda lo que se envía; notyet no puede recuperarlo de allí.
texts-elsewhere = De { $sets } no están a mano los textos: sus preguntas figuran con su nombre, sin más. Nombra el archivo con --set para incluirlos.
ask = ¿Enviarlo? Escribe s o n:
not-sent = no se envía nada
nobody-to-ask = no se envía nada: no hay terminal donde preguntarte. Si es lo que quieres, añade --yes
all-there = Todo lo que hiciste ya está en { $url }. No queda nada que enviar.
progress = { $accepted } de { $all } están allí.
waiting = Todavía no ({ $why }). El próximo intento llega en { $seconds ->
    [one] un segundo
   *[other] { COUNT($seconds) } segundos
}. Ctrl-C lo detiene, y la misma orden sigue más tarde.
not-taken = Una no se acepta allí: { $id } ({ $why }).
not-taken-in-all = { $statements ->
    [one] una declaración no se acepta allí
   *[other] { COUNT($statements) } declaraciones no se aceptan allí
}; todas las demás están allí. Quien lleva ese sitio puede ver por qué
done = { $statements ->
    [one] una declaración está
   *[other] { COUNT($statements) } declaraciones están
} ahora en { $url }.
with-other-words = { $statements ->
    [one] una de ellas ya estaba allí con otras palabras, y se queda como está.
   *[other] { COUNT($statements) } de ellas ya estaban allí con otras palabras, y se quedan como están.
}
so-far = { $statements ->
    [0] todavía no hay ninguna allí; la misma orden lo intenta de nuevo
    [one] una de ellas ya está allí; la misma orden envía el resto
   *[other] { COUNT($statements) } de ellas ya están allí; la misma orden envía el resto
}
as-wished = detenido, como querías
not-let-in = { $url } no te deja entrar (HTTP { $status }): pon lo que lo abre en NOTYET_LRS_KEY y NOTYET_LRS_SECRET, o en un archivo que nombres con --credentials
not-there = no hay ningún LRS en { $url } (HTTP { $status }): mira la dirección, que suele terminar en /xapi o /xAPI
no-lrs = lo que responde en { $url } no es un LRS: mira la dirección, y si esta red pide que te identifiques antes
elsewhere = { $url } lleva a { $place }: si conoces ese sitio, nómbralo con --lrs
distrust = notyet no envía a { $url } ({ $why })
no-such-name = no se encuentra ningún ordenador en { $url } ({ $why }): mira el nombre en la dirección, y si este ordenador tiene conexión
unreachable = { $url } todavía no responde, tras { $tries } intentos ({ $why })
nothing-taken = { $url } no acepta nada de esto ({ $why })
not-noted = lo que está allí no se puede anotar aquí ({ $why }), así que la próxima orden quizá envíe algo de nuevo; nada se guarda dos veces
no-address = «{ $typed }» no es una dirección que sirva: escríbela como https://lrs.example.org/xapi
not-safe = lo que se envía a { $host } lo podrían leer otros por el camino: escribe https en lugar de http
credentials-in-address = lo que abre el LRS no debe estar en una orden, donde otros lo pueden ver: ponlo en NOTYET_LRS_KEY y NOTYET_LRS_SECRET, o en un archivo que nombres con --credentials
not-private = otros pueden leer { $file }: hazlo antes tuyo, con chmod 600, y piensa en un secreto nuevo
unreadable = { $file } no se puede leer: { $why }
no-pair = { $place } tiene que contener una clave, dos puntos y un secreto en una línea, como ana:dK3…
half-a-pair = NOTYET_LRS_KEY y NOTYET_LRS_SECRET van juntos: pon los dos, la clave sin dos puntos
no-curl = para enviar hace falta el programa curl, que no está aquí: instálalo, por ejemplo con apt install curl
no-key = { $file } no se puede usar como clave de los seudónimos
