new = neu
trying = in Arbeit
got-it = geschafft
mastered = gemeistert
kept = behalten
picture = Bild: { $alt }
quoted = „{ $title }“
names = { $before } und { $last }
yes = ja
y = j
count = { $number ->
    [0] keine
    [1] eins
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] { $number }
}
ordinal = { $number ->
    [1] erstens
    [2] zweitens
    [3] drittens
    [4] viertens
    [5] fünftens
    [6] sechstens
    [7] siebtens
    [8] achtens
    [9] neuntens
    [10] zehntens
    [11] elftens
    [12] zwölftens
   *[other] Nummer { $number }
}
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[other] Dezember
}
short-month = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[other] Dez.
}
weekday = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[other] Sonntag
}
day-and-month = { $day }. { month }
with-year = { $day }. { month } { $year }
short-day = { $day }. { short-month }
whole-day = { weekday }, { with-year }
