goals-title = Ein Ziel für diese Runde?
goals-about = Wähle eins oder keins. Es geht nichts verloren, wenn du es nicht erreichst.
no-goal = Kein Ziel
nothing-untried = Hier hast du schon jede Frage versucht, also hat diese Runde kein Ziel.
nothing-to-master = Hier gibt es nichts mehr zu meistern, also hat diese Runde kein Ziel.
mastered-alone = Was ihr gemeinsam schafft, kommt wieder, wenn du allein bist, und wird dann gemeistert. Diese Runde hat kein Ziel.
nothing-due = Noch ist nichts einen zweiten Blick wert, also hat diese Runde kein Ziel.
no-goal-here = Diese Runde hat kein Ziel.
all = jede Frage einmal versuchen
master = { $number ->
    [one] noch eine Frage meistern
   *[other] noch { COUNT($number) } Fragen meistern
}
due = ansehen, was einen zweiten Blick wert ist
practise = { $number ->
    [one] eine Minute üben
   *[other] { COUNT($number) } Minuten üben
}
yours = Dein Ziel: { $goal }.
progress-reached = Ziel erreicht
progress-minutes = Ziel: { $number ->
    [one] eine Minute
   *[other] { COUNT($number) } Minuten
}
progress = Ziel: { $done } von { $of }
reached-all = jede Frage einmal versucht
reached-master = { $number ->
    [one] noch eine Frage gemeistert
   *[other] noch { COUNT($number) } Fragen gemeistert
}
reached-due = alles noch einmal angesehen, was dran war
reached-minutes = { $number ->
    [one] eine Minute geübt
   *[other] { COUNT($number) } Minuten geübt
}
reached-1 = Du hast dein Ziel erreicht: { $what }. Hör hier auf, oder mach weiter, so lange du magst.
reached-2 = Das war dein Ziel: { $what }. Hör hier auf, oder mach weiter, so lange du magst.
end-reached = Dein Ziel ist erreicht: { $goal }.
end-nothing = Dein Ziel war: { $goal }. Es kann warten.
end-minutes = { $done ->
    [one] eine
   *[other] { COUNT($done) }
} von { $of ->
    [one] einer Minute
   *[other] { COUNT($of) } Minuten
} hast du geübt, und das zählt.
end-some = Dein Ziel war: { $goal }. Geschafft: { $done ->
    [one] eine
   *[other] { COUNT($done) }
} von { COUNT($of) }, und das zählt.
unknown = dieses Ziel gibt es nicht. Ziele sind: all, master=3, due, 10min
needs-a-number = ein Ziel braucht eine ganze Zahl ab 1. Ziele sind: all, master=3, due, 10min
too-long = ein Ziel hat höchstens { $most } Minuten. Ziele sind: all, master=3, due, 10min
class-reached = Deine Klasse hat ihr Ziel erreicht: gemeinsam { $done } gemeistert.
class-together = Deine Klasse gemeinsam: { $done } von { $mastered } gemeistert.
class-together-by = Deine Klasse gemeinsam: { $done } von { $mastered } gemeistert, Ziel bis { $day }.
class = Das Ziel deiner Klasse: gemeinsam { $mastered } meistern.
class-by = Das Ziel deiner Klasse: gemeinsam { $mastered } meistern, bis { $day }.
class-own = { $own ->
    [one] Eine davon ist von dir.
   *[other] { COUNT($own) } davon sind von dir.
}
