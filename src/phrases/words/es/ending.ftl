hardest-won = El camino más largo de hoy:
mastered = { $number ->
    [one] Hoy has dominado una pregunta.
   *[other] Hoy has dominado { COUNT($number) } preguntas.
}
kept = { $number ->
    [one] Recuerdas una pregunta de otro día.
   *[other] Recuerdas { COUNT($number) } preguntas de otro día.
}
kept-warm = { kept } Eso dura.
got = { $number ->
    [one] Has llegado a una respuesta por primera vez.
   *[other] Has llegado a { COUNT($number) } respuestas por primera vez.
}
begun = { $number ->
    [one] Has empezado una pregunta.
   *[other] Has empezado { COUNT($number) } preguntas.
}
begun-warm = { begun } Empezar es dar un paso.
practised = Has practicado.
practised-warm = Has practicado. Cada vez que vuelves, dura más.
rest = { $number ->
    [one] Una pregunta descansa hasta la próxima vez. Háblalo con alguien.
   *[other] { COUNT($number) } preguntas descansan hasta la próxima vez. Háblalo con alguien.
}
all-yours = Ahora son todas tuyas.
to-go = { $to-go ->
    [one] Queda una por delante.
   *[other] Quedan { COUNT($to-go) } por delante.
}
on-their-way = { $got ->
    [one] Una va camino de ser tuya.
   *[other] { COUNT($got) } van camino de ser tuyas.
}
yours-and-to-go = { $mastered ->
    [one] Una ya es tuya.
   *[other] { COUNT($mastered) } ya son tuyas.
} { to-go }
look-today = Hoy vale la pena volver a mirar algunas.
look-in-days = { $days ->
    [1] Mañana valdrá la pena volver a mirar la siguiente.
   *[other] Dentro de { COUNT($days) } días valdrá la pena volver a mirar la siguiente.
}
all-kept = Tu camino queda guardado.
all-kept-warm = Tu camino queda guardado. Vuelve cuando quieras.
