all-sets = alle Sammlungen
where = zweiter Blick
    .tight = 2. Blick
    .long = Zeige die Sammlungen mit Fragen, die einen zweiten Blick wert sind, oder wieder alle.
those-alone = diese allein
    .long = Übe, was einen zweiten Blick wert ist, und sonst nichts.
in-sight-due = Sammlungen mit Fragen, die einen zweiten Blick wert sind:
in-sight-trying = Sammlungen mit Fragen in Arbeit:
in-sight-new = Sammlungen mit neuen Fragen:
nowhere-due = Noch ist nichts einen zweiten Blick wert. Was du gemeistert hast, kommt zu seiner Zeit wieder.
nowhere-trying = Nichts ist in Arbeit. Eine neue Frage ist ein guter Anfang.
nowhere-new = Neue Fragen gibt es hier nicht mehr. Was du gemeistert hast, kommt zu seiner Zeit wieder.
alone = { $number ->
    [one] eine ist einen zweiten Blick wert.
   *[other] { COUNT($number) } sind einen zweiten Blick wert.
}
at-the-beginning = { $number ->
    [one] eine ist einen zweiten Blick wert und kommt zuerst.
   *[other] { COUNT($number) } sind einen zweiten Blick wert und kommen zuerst.
}
in-sets = { $number ->
    [one] eine ist einen zweiten Blick wert, in { COUNT($sets) } Sammlungen.
   *[other] { COUNT($number) } sind einen zweiten Blick wert, in { COUNT($sets) } Sammlungen.
}
