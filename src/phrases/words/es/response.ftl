stretch-tried = Es una pregunta de reto. Lo que cuenta es intentarlo.
stretch = reto
goes-round = Esto ya salió antes. Puedes ver la respuesta: entonces la pregunta descansa hasta la próxima vez.
nothing-else = Por ahora, esta es la última que queda sobre la mesa.
got-it = lo tienes
nearly = casi
not-yet = todavía no
near-accents = Fíjate en las tildes.
near-spelling = Fíjate en la ortografía.
near-signs = Las letras encajan. Fíjate en las mayúsculas, los espacios y los signos.
to-do-choice = Elige una.
to-do-select = Elige todas las que encajan.
to-do-true-false = ¿Verdadero o falso?
to-do-text = Escribe tu respuesta.
to-do-number = Escribe un número.
to-do-blanks = Completa lo que falta.
to-do-order = Pon todo en orden, lo primero arriba.
to-do-match = Busca lo que va junto.
true = Verdadero
false = Falso
no-hint-left = Todas las pistas están abiertas. Puedes seguir intentándolo o ver la respuesta.
no-hints = Esta pregunta no tiene pistas. Puedes seguir intentándolo o ver la respuesta.
without-feedback-warm-1 = Una idea más que has probado. ¿Qué otra cosa podría ser?
without-feedback-warm-2 = Esa ya queda descartada. ¿Qué ves ahora de otra manera?
without-feedback-warm-3 = Ahora sabes más que antes. ¿Dónde mirarías ahora?
without-feedback-plain-1 = ¿Qué otra cosa podría ser?
without-feedback-plain-2 = ¿Dónde mirarías ahora?
unsure-warm-hint-1 = Está bien saber dónde estás. Aquí tienes una pista.
unsure-warm-hint-2 = Decirlo también es un paso. Aquí tienes una pista.
unsure-warm-1 = Está bien saber dónde estás. Prueba con lo que te parezca, que algo te dirá, o mira la respuesta.
unsure-warm-2 = Decirlo también es un paso. Prueba con lo que te parezca, o mira la respuesta.
unsure-plain-hint-1 = Aquí tienes una pista.
unsure-plain-hint-2 = Ahora hay una pista abierta.
unsure-plain-1 = Probar con lo que te parezca puede decirte algo. También puedes ver la respuesta.
unsure-plain-2 = Prueba con lo que te parezca, o mira la respuesta.
unsure-quiet-1 = Prueba con lo que te parezca, o mira la respuesta.
guess-first-warm = Prueba primero con lo que te parezca: te ayuda a recordar, aunque todavía no encaje. O pídela otra vez, y verás la respuesta.
guess-first-plain = Probar primero ayuda a recordar, aunque todavía no encaje. Pídela otra vez, y verás la respuesta.
guess-first-quiet = Prueba primero, o pídela otra vez.
comes-back-warm-1 = Esta pregunta vuelve después de algunas otras, y entonces te toca a ti responderla.
comes-back-warm-2 = Léelo con calma. Después de algunas otras te encuentras otra vez con esta pregunta.
comes-back-plain-1 = Esta pregunta vuelve después de algunas otras.
comes-back-plain-2 = Después de algunas otras te encuentras otra vez con esta pregunta.
comes-back-quiet-1 = Esta pregunta vuelve.
rests-warm = Has seguido mucho rato con ella. Ahora descansa hasta la próxima vez.
rests-talk = Háblalo con alguien. Quizá sea la pregunta la que necesita mejorar.
rests-plain = Ahora descansa hasta la próxima vez.
rests-quiet = Ahora descansa hasta la próxima vez. Háblalo con alguien.
put-off-warm-1 = Pues más tarde. Espera al final de la fila.
put-off-warm-2 = Puede esperar. Te la encuentras otra vez después de las demás.
put-off-plain-1 = Espera al final de la fila.
put-off-plain-2 = Te la encuentras otra vez después de las demás.
put-off-quiet-1 = Más tarde, entonces.
parts = { $right ->
    [0] { $of ->
        [2] De los dos, todavía no hay ninguno en su sitio.
       *[other] De los { COUNT($of) }, todavía no hay ninguno en su sitio.
    }
    [one] Uno de { COUNT($of) } está en su sitio.
   *[other] { COUNT($right) } de { COUNT($of) } están en su sitio.
}
picked-too-many = { $extra ->
    [one] Están todas las que encajan, y una de más.
   *[other] Están todas las que encajan, y { COUNT($extra) } de más.
}
same-again = Ya has probado «{ $response }» aquí. ¿Qué otra cosa podría ser?
same-order-again = Ya has probado este orden aquí. ¿Qué otra cosa podría ser?
same-pairs-again = Ya has probado estas parejas aquí. ¿Qué otra cosa podría ser?
hint-head = Pista { $number } de { $of }
hint-ready = { $number ->
    [one] Hay una pista lista.
   *[other] Hay { COUNT($number) } pistas listas.
}
