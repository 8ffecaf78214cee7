question = Dieselbe Frage in anderen Worten?
now = Jetzt wird gefragt:
before = Vorher ging es darum:
about = Ist es dieselbe, geht dein Weg weiter. Ist es eine andere, beginnt sie ihren eigenen.
same = dieselbe
    .long = Es ist dieselbe Frage: Ihr Weg geht weiter.
another = eine andere
    .long = Es ist eine andere Frage: Sie beginnt ihren eigenen Weg.
answers = Du hast geantwortet: { $answers }
go-on = { $number ->
    [one] Eine Frage hat neue Worte bekommen; ihr Weg geht weiter.
   *[other] { COUNT($number) } Fragen haben neue Worte bekommen; ihre Wege gehen weiter.
}
