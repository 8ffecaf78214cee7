hardest-won = Heute der längste Weg:
mastered = { $number ->
    [one] Eine Frage hast du heute gemeistert.
   *[other] { COUNT($number) } Fragen hast du heute gemeistert.
}
kept = { $number ->
    [one] Eine Frage von einem anderen Tag hast du behalten.
   *[other] { COUNT($number) } Fragen von einem anderen Tag hast du behalten.
}
kept-warm = { kept } Das hält.
got = { $number ->
    [one] Eine Antwort hast du zum ersten Mal gefunden.
   *[other] { COUNT($number) } Antworten hast du zum ersten Mal gefunden.
}
begun = { $number ->
    [one] Eine Frage hast du angefangen.
   *[other] { COUNT($number) } Fragen hast du angefangen.
}
begun-warm = { begun } Anfangen ist ein Schritt.
practised = Du hast geübt.
practised-warm = Du hast geübt. Mit jedem Mal hält es länger.
rest = { $number ->
    [one] Eine Frage ruht bis zum nächsten Mal. Sprich mit jemandem darüber.
   *[other] { COUNT($number) } Fragen ruhen bis zum nächsten Mal. Sprich mit jemandem darüber.
}
all-yours = Jetzt gehören alle dir.
to-go = { $to-go ->
    [one] Noch eine liegt vor dir.
   *[other] Noch { COUNT($to-go) } liegen vor dir.
}
on-their-way = { $got ->
    [one] Eine gehört dir schon fast.
   *[other] { COUNT($got) } gehören dir schon fast.
}
yours-and-to-go = { $mastered ->
    [one] Eine gehört jetzt dir.
   *[other] { COUNT($mastered) } gehören jetzt dir.
} { to-go }
look-today = Für einige lohnt sich heute ein zweiter Blick.
look-in-days = { $days ->
    [1] Für die nächste Frage lohnt sich morgen ein zweiter Blick.
   *[other] Für die nächste Frage lohnt sich in { COUNT($days) } Tagen ein zweiter Blick.
}
all-kept = Dein Weg ist gespeichert.
all-kept-warm = Dein Weg ist gespeichert. Komm wieder, wann du magst.
