new = nueva
trying = en camino
got-it = lograda
mastered = dominada
kept = recordada
picture = Imagen: { $alt }
quoted = «{ $title }»
names = { $before } { $sound ->
    [i] e
   *[other] y
} { $last }
yes = sí
y = s
count = { $number ->
    [0] ninguna
    [1] uno
    [2] dos
    [3] tres
    [4] cuatro
    [5] cinco
    [6] seis
    [7] siete
    [8] ocho
    [9] nueve
    [10] diez
    [11] once
    [12] doce
   *[other] { $number }
}
ordinal = { $number ->
    [1] primero
    [2] segundo
    [3] tercero
    [4] cuarto
    [5] quinto
    [6] sexto
    [7] séptimo
    [8] octavo
    [9] noveno
    [10] décimo
    [11] undécimo
    [12] duodécimo
   *[other] número { $number }
}
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[other] diciembre
}
short-month = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[other] dic
}
weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[other] domingo
}
day-and-month = { $day } de { month }
with-year = { $day } de { month } de { $year }
short-day = { $day } { short-month }
whole-day = { weekday }, { with-year }
