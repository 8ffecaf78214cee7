true-or-false = Hier passt wahr oder falsch.
pick-one = Wähle zuerst eins aus.
pick-all = Wähle zuerst alles aus, was passt.
type-it = Schreib zuerst deine Antwort.
fill = Fülle zuerst die Lücke.
put-in-order = Bring zuerst alles in eine Reihenfolge.
find-partners = Finde zuerst die Partner.
digits-with-comma = Hier passt eine Zahl in Ziffern, zum Beispiel 12, 0,75 oder 3/4, mit einem Komma und ohne andere Worte. Das zählt nicht als Versuch.
digits-with-point = Hier passt eine Zahl in Ziffern, zum Beispiel 12, 0.75 oder 3/4, mit einem Punkt und ohne andere Worte. Das zählt nicht als Versuch.
other-unit = Hier ist nach { $unit } gefragt. Gib die Antwort in { $unit } oder als Zahl allein. Das zählt nicht als Versuch.
no-such-pair = „{ $what }“ ist hier kein Paar. Schreib zu jeder Nummer den Buchstaben ihres Partners, zum Beispiel 1b 2a. Das zählt nicht als Versuch.
twice = „{ $what }“ steht zweimal da. Jedes kommt einmal vor. Das zählt nicht als Versuch.
no-such-item = „{ $what }“ steht nicht in der Liste. Gib alle Nummern von 1 bis { $listed } der Reihe nach an, mit Leerzeichen dazwischen. Das zählt nicht als Versuch.
no-such-choices = „{ $what }“ steht nicht in der Liste. Nimm eine Nummer von 1 bis { $listed } oder die Worte einer Auswahl; bei mehreren setz ; dazwischen.
no-such-choice = „{ $what }“ steht nicht in der Liste. Nimm eine Nummer von 1 bis { $listed } oder die Worte einer Auswahl.
items-missing = { $missing ->
    [one] Ein Teil steht noch nicht in deiner Reihenfolge. Das zählt nicht als Versuch.
   *[other] { COUNT($missing) } Teile stehen noch nicht in deiner Reihenfolge. Das zählt nicht als Versuch.
}
partners-missing = { $missing ->
    [one] Eins ist noch ohne Partner. Das zählt nicht als Versuch.
   *[other] { COUNT($missing) } sind noch ohne Partner. Das zählt nicht als Versuch.
}
gaps-missing = { $missing ->
    [one] Eine Lücke ist noch leer. Das zählt nicht als Versuch.
   *[other] { COUNT($missing) } Lücken sind noch leer. Das zählt nicht als Versuch.
}
