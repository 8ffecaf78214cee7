needs-its-author = braucht ihren Autor
motto = Noch nicht wissen: Da fängt es an.
saving = Wird gespeichert …
saved = Gespeichert.
saving-the-last = Deine letzten Schritte werden gespeichert. Die Festplatte lässt sich Zeit.
all-new = { $number ->
    [one] 1 Frage, neu
   *[other] { $number } Fragen, alle neu
}
mastered = { $number } gemeistert
got = { $number } geschafft
trying = { $number } in Arbeit
new = { $number } neu
due = { $number ->
    [one] eine ist einen zweiten Blick wert
   *[other] { COUNT($number) } sind einen zweiten Blick wert
}
how-to-mend = Diese Sammlung braucht noch ihren Autor, bevor man mit ihr üben kann. `notyet check { $path }` sagt, was zu verbessern ist.
nothing-found = Keine Sammlung hat „{ $search }“ im Titel oder in den Stichwörtern.
damaged-lines = { $number ->
    [one] Eine Zeile der Aufzeichnung war nicht lesbar und wurde ausgelassen. Alle anderen sind da.
   *[other] { COUNT($number) } Zeilen der Aufzeichnung waren nicht lesbar und wurden ausgelassen. Alle anderen sind da.
}
refused-file = { $path } wurde in deiner Aufzeichnung ausgelassen: { $reason }.
left-elsewhere = Deine letzten Schritte konnten nicht in { $folder } gespeichert werden: { $reason }. Sie sind in { $file }. Schau nach der Festplatte und verschiebe dann diese Datei in den Ordner: Dein Weg geht von dort weiter.
left-nowhere = Deine letzten Schritte konnten nicht in { $folder } gespeichert werden: { $reason }. Schau nach der Festplatte, bevor du weitermachst. Ihre Fragen kommen dann wieder.
not-saved = Noch nicht gespeichert: { $reason }. Dein Weg bleibt hier und wird gespeichert, sobald es geht.
groups = Gruppen
    .tight = Gruppen
    .long = Zeige die Sammlungen nach Stichwörtern oder nach Ordnern.
practised-last = Zuletzt geübt
in-no-folder = In keinem Ordner
without-a-tag = Ohne Stichwort
built-in = Mitgeliefert
