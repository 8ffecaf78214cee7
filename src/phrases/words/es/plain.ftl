how-to-begin = Escribe tu respuesta y pulsa Enter. Escribe ? para leer qué más puedes escribir.
partners = Parejas:
stop = q para terminar. Todo queda guardado.
saved-again = Ya está guardado, con todo lo que esperaba.
new-question = Una pregunta nueva.
not-tried = Una pregunta que todavía no has intentado.
trying = Una pregunta en camino.
once-more = Otra vez una pregunta que ya lograste antes.
another-look = Otra mirada a una pregunta que has dominado.
stretch = Es una pregunta de reto: lo que cuenta es intentarlo.
type-choice = Elige una: escribe su número o sus palabras.
type-choice-marked = Elige una: escribe su número con el signo delante, como #1, o sus palabras.
type-choices = Elige todas las que encajan: escribe sus números, como { $like }.
type-true-false = Escribe verdadero o falso.
type-text = Escribe tu respuesta.
type-number-in = Escribe un número, en { $unit }.
type-number = Escribe un número.
type-gap = Escribe lo que va en el hueco.
type-gaps = Escribe lo que va en el hueco 1. Los demás vienen después.
type-order = Ponlos en orden: escribe sus números, como { $like }.
type-pairs = Busca las parejas: escribe cada número con su letra, como 1b 2a.
next-gap = Ahora, el hueco { $number }.
open-gaps = { $count ->
    [one] Prueba otra vez el hueco { $numbers }.
   *[other] Prueba otra vez los huecos { $numbers }, una línea para cada uno.
}
in-place = En su sitio: { $parts }
marked-numbers = Toma los números con su marca, de #1 a #{ $choices }, o las palabras tal como están en la lista.
help-hint = h para una pista.
help-unsure = d para: todavía no lo sé.
help-show-me = s para: enséñame la respuesta.
help-later = l para más tarde: la pregunta va al final de la fila.
help-together = t y un nombre cuando alguien practica contigo; t sin nada más cuando vuelves a practicar por tu cuenta.
help-together-here = t y un nombre cuando alguien practica contigo. Aquí t sin nada más es una respuesta: verdadero. En cualquier otra pregunta dice que vuelves a practicar por tu cuenta.
help-help = ? para leer qué puedes escribir.
type-h = Escribe h.
type-s = Escribe s para verla.
names-hint = pista; pistas; una pista; hint
names-unsure = no sé; no se; no lo sé; no lo se; todavía no lo sé; aún no lo sé; ni idea
names-show-me = enséñame; enséñame la respuesta; muéstrame; muéstrame la respuesta; ver respuesta; ver la respuesta; solución
names-later = luego; más tarde; mas tarde; saltar
names-stop = salir; terminar; parar; acabar; stop; quit; exit
names-help = ayuda; help
asked-by-name = Escribe { $command } Si «{ $typed }» es tu respuesta, escribe ={ $typed }. No ha contado como intento.
help-equals = Un signo igual delante de una línea la convierte en respuesta, también cuando es una de estas letras.
alone = Ahora practicas por tu cuenta.
together = Ahora practicas con { $names }. Lo que salga en compañía vuelve cuando practiques por tu cuenta.
tried-so-far = Probado hasta ahora: { $tried }.
goal-reached = Ya está cumplida.
goal-so-far = { $done ->
    [0] Hasta ahora, 0 de { $of }.
   *[other] Hasta ahora, { $done } de { $of }.
}
no-such-tag = Ninguna pregunta de aquí tiene la etiqueta «{ $tag }».
nothing-due = Todavía no hay nada que mirar otra vez.
nothing-trying = Aquí no hay nada en camino.
nothing-new = Aquí ya no queda nada nuevo.
no-question = Aquí no hay ninguna pregunta.
unwritten = la salida no se pudo escribir entera: { $reason }
unwritten-full = la salida no se pudo escribir entera: { $reason }; haz sitio donde va, o envíala a otro lugar
