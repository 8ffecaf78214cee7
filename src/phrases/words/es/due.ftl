all-sets = todas
where = otra mirada
    .tight = de nuevo
    .long = Mostrar las colecciones con preguntas que vale la pena mirar otra vez, o de nuevo todas.
those-alone = esas solas
    .long = Practicar lo que vale la pena mirar otra vez, y nada más.
in-sight-due = Colecciones con preguntas que vale la pena mirar otra vez:
in-sight-trying = Colecciones con preguntas en camino:
in-sight-new = Colecciones con preguntas nuevas:
nowhere-due = Todavía no hay nada que mirar otra vez. Lo que has dominado vuelve a su tiempo.
nowhere-trying = No hay nada en camino. Una pregunta nueva es un buen comienzo.
nowhere-new = Ya no queda nada nuevo. Lo que has dominado vuelve a su tiempo.
alone = { $number ->
    [one] vale la pena volver a mirar una.
   *[other] vale la pena volver a mirar { COUNT($number) }.
}
at-the-beginning = { $number ->
    [one] vale la pena volver a mirar una, y viene primero.
   *[other] vale la pena volver a mirar { COUNT($number) }, y vienen primero.
}
in-sets = { $number ->
    [one] vale la pena volver a mirar una, en { COUNT($sets) } colecciones.
   *[other] vale la pena volver a mirar { COUNT($number) }, en { COUNT($sets) } colecciones.
}
