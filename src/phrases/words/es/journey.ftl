why = Por qué
weeks-title = Semana a semana
column = Una columna es una semana. Reúne todas tus preguntas hasta entonces.
hint = pista
unsure = aún no lo sé
shown = vista
set-aside = apartada
which-all = todo
which-trying = en camino
which-due = otra mirada
    .tight = otra vez
which-hardest = caminos largos
    .tight = largos
shown-trying = En camino: sin respuesta correcta todavía.
shown-due = Ahora vale la pena mirarlas otra vez.
shown-hardest = Los caminos más largos primero.
nothing-trying = Cada pregunta que has empezado tiene ya una respuesta correcta.
nothing-due = Ahora no hay nada que mirar otra vez. Lo que ya es tuyo puede descansar.
nothing-hardest = Todavía no hay caminos largos. Cuando una pregunta te lleve varios intentos o pistas, aparecerá aquí en cuanto la logres.
begun = empezada
got-it = lograda
mastered = dominada
kept = recordada
number-begun = { $number ->
    [one] 1 empezada
   *[other] { $number } empezadas
}
number-got = { $number ->
    [one] 1 lograda
   *[other] { $number } logradas
}
number-mastered = { $number ->
    [one] 1 dominada
   *[other] { $number } dominadas
}
number-kept = { $number ->
    [one] 1 recordada
   *[other] { $number } recordadas
}
day = día { $number }
day-in-words = día { COUNT($number) }
after-a-few-seconds = después de unos segundos
after-seconds = después de unos { $number } segundos
after-minutes = después de { $number ->
    [one] un minuto, más o menos
   *[other] unos { COUNT($number) } minutos
}
steps = { $steps ->
    [one] un paso
   *[other] { COUNT($steps) } pasos
}
way = { steps } de camino
paths-elsewhere = Tus caminos por { $sets } están guardados. Para verlos, nombra el archivo: notyet journey FILE
texts-elsewhere = Algunas preguntas de { $titles } están en un archivo que no está en tu biblioteca. Para leerlas con palabras, nómbralo: notyet journey FILE --format text
week = Semana del { $monday }: hasta ahora { $covered }.
