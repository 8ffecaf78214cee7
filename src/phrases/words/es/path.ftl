hint = pista
unsure = aún no lo sé
shown = vista
set-aside = apartada
step-unsure = «Todavía no lo sé»
step-shown = se mostró la respuesta
step-aside = apartada por ese día
mastered = dominada
with-numbers = con { $numbers }
step = «{ $response }»: { $verdict }
step-parts = , { $right ->
    [0] nada
    [one] uno
   *[other] { COUNT($right) }
} de { COUNT($of) } en su sitio
step-recall = de memoria
step-with = , en compañía de { $names }
step-hint = pista { $number }
standing-new = Nueva: todavía no ha salido.
standing-trying = En camino.
standing-got-it = { $left ->
    [1] Lograda. Una vez más de memoria, con otras en medio, y la dominas.
    [2] Lograda. Dos veces más de memoria, con otras en medio, y la dominas.
   *[other] Lograda. { COUNT($left) } veces más de memoria, con otras en medio, y la dominas.
}
standing-mastered = Dominada.
kept = { $days ->
    [0] recordada hoy
    [one] recordada un día
   *[other] recordada { COUNT($days) } días
}
tries = { $number ->
    [0] ningún intento
    [one] un intento
   *[other] { COUNT($number) } intentos
}
hints = { $number ->
    [one] una pista
   *[other] { COUNT($number) } pistas
}
days = { $number ->
    [one] un día
   *[other] { COUNT($number) } días
}
