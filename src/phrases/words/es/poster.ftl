title = De «todavía no» a «ya es mía»
foot = Cada paso es parte del camino. Hecho con notyet.
nothing-yet = El primer paso estará aquí.
star = mía: de memoria, una y otra vez
not-yet = todavía no
nearly = casi
a-hint = una pista
unsure = «Todavía no lo sé»
shown = vista
aside = apartada por un día
got-it = lograda
recall = de memoria
whose = El camino de { $name }
dates = del { $first } al { $last }
end-on-the-way = en camino
end-got-it = lograda
end-mine = mía
end-kept = mía, { $days ->
    [0] recordada hoy
    [one] recordada un día
   *[other] recordada { COUNT($days) } días
}
so-far = Hasta ahora: { $end }.
