not-written = no se escribe nada, y no se le muestra nada a nadie
nobody-to-ask = no se escribe nada: no hay terminal donde preguntarte. Si es lo que quieres, añade --yes
nothing-yet = todavía no hay nada que mostrar: aún no te ha salido ninguna pregunta
told-summary = hasta dónde has llegado con cada pregunta
told-path = cada paso de tu camino, por días
told-full = cada paso de tu camino, con su hora
in-it-summary = Contiene, de cada pregunta: dónde está; cuántas veces salió; cuántos intentos, pistas y respuestas de memoria; en cuántos días, con el primero y el último; y el día de hoy.
in-it-path = Contiene: cada respuesta con tus palabras y cuánto valía, cada pista, cada respuesta que se te mostró, el día de cada cosa, los números con que se preguntó, tus metas, el día de hoy y, de cada sesión, qué versiones de la colección y de notyet tenía.
in-it-full = Contiene: cada respuesta con tus palabras y cuánto valía, cada pista, cada respuesta que se te mostró, la hora de cada cosa en tu zona horaria y cuánto duró, los números con que se preguntó, tus metas, el día de hoy y, de cada sesión, qué versiones de la colección y de notyet tenía.
not-in-it-summary = No contiene: tus respuestas, las horas del día, cuánto duró cada cosa, tus metas ni quién practicó contigo.
not-in-it-path = No contiene: las horas del día, cuánto duró cada cosa ni los nombres de quienes practicaron contigo. Que alguien estaba contigo sí consta. Un nombre que hayas escrito como respuesta también está.
not-in-it-full = No contiene: los nombres de quienes practicaron contigo. Que alguien estaba contigo sí consta. Un nombre que hayas escrito como respuesta también está.
of-set = { $title }: { $questions ->
    [0] ninguna pregunta
    [one] una pregunta
   *[other] { COUNT($questions) } preguntas
}, { $answers ->
    [0] ninguna respuesta
    [one] una respuesta
   *[other] { COUNT($answers) } respuestas
}.
since = El primer día que contiene es { $day }.
what-it-shows = Esto muestra { $told }, con el nombre «{ $name }». Nivel: { $level }.
write-it = ¿Escribirlo en { $file }? Escribe s o n:
written = Escrito en { $file }: { $lines ->
    [one] una línea
   *[other] { COUNT($lines) } líneas
}. Se queda en este equipo hasta que se lo des a alguien.
nothing-of = todavía no hay nada de «{ $set }» que mostrar: aún no te ha salido ninguna de sus preguntas
among-your-own = tu propio registro está en { $folder }, y lo que se muestra no se debe mezclar con él; nombra un archivo en otro sitio
no-name = «{ $name }» no se puede mostrar como nombre: escribe uno con una letra o una cifra y sin barra, como Zoë
