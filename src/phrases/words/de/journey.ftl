why = Warum
weeks-title = Woche für Woche
column = Eine Säule ist eine Woche. In ihr sind alle deine Fragen bis dahin.
hint = Tipp
unsure = weiß noch nicht
shown = gezeigt
set-aside = beiseitegelegt
which-all = alle
which-trying = in Arbeit
which-due = zweiter Blick
    .tight = noch mal
which-hardest = lange Wege
    .tight = lang
shown-trying = In Arbeit: noch ohne richtige Antwort.
shown-due = Jetzt einen zweiten Blick wert.
shown-hardest = Die längsten Wege zuerst.
nothing-trying = Jede Frage, die du angefangen hast, hat inzwischen eine richtige Antwort.
nothing-due = Gerade ist nichts einen zweiten Blick wert. Was du kannst, darf ruhen.
nothing-hardest = Noch keine langen Wege. Wenn eine Frage mehrere Versuche oder Tipps braucht, steht sie hier, sobald du sie geschafft hast.
begun = angefangen
got-it = geschafft
mastered = gemeistert
kept = behalten
number-begun = { $number } angefangen
number-got = { $number } geschafft
number-mastered = { $number } gemeistert
number-kept = { $number } behalten
day = Tag { $number }
day-in-words = Tag { COUNT($number) }
after-a-few-seconds = nach ein paar Sekunden
after-seconds = nach etwa { $number } Sekunden
after-minutes = nach etwa { $number ->
    [one] einer Minute
   *[other] { COUNT($number) } Minuten
}
steps = { $steps ->
    [one] ein Schritt
   *[other] { COUNT($steps) } Schritte
}
way = { steps } auf dem Weg
paths-elsewhere = Deine Wege durch { $sets } sind gespeichert. Um sie zu sehen, nenne die Datei: notyet journey FILE
texts-elsewhere = Einige Fragen von { $titles } stehen in einer Datei, die nicht in deiner Bibliothek ist. Um sie in Worten zu lesen, nenne sie: notyet journey FILE --format text
week = Woche ab { $monday }: bisher { $covered }.
