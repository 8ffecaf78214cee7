hint = Tipp
unsure = weiß noch nicht
shown = gezeigt
set-aside = beiseitegelegt
step-unsure = „Ich weiß es noch nicht“
step-shown = die Antwort wurde gezeigt
step-aside = für diesen Tag beiseitegelegt
mastered = gemeistert
with-numbers = mit { $numbers }
step = „{ $response }“: { $verdict }
step-parts = , { $right ->
    [0] nichts
    [one] eins
   *[other] { COUNT($right) }
} von { COUNT($of) } am richtigen Platz
step-recall = aus dem Gedächtnis
step-with = , gemeinsam mit { $names }
step-hint = Tipp { $number }
standing-new = Neu: Die Frage kam noch nicht vor.
standing-trying = In Arbeit: auf dem Weg.
standing-got-it = { $left ->
    [1] Geschafft. Noch einmal aus dem Gedächtnis, mit anderen Fragen dazwischen, dann hast du sie gemeistert.
    [2] Geschafft. Noch zweimal aus dem Gedächtnis, mit anderen Fragen dazwischen, dann hast du sie gemeistert.
   *[other] Geschafft. Noch { COUNT($left) } Mal aus dem Gedächtnis, mit anderen Fragen dazwischen, dann hast du sie gemeistert.
}
standing-mastered = Gemeistert.
kept = { $days ->
    [0] heute behalten
    [one] einen Tag behalten
   *[other] { COUNT($days) } Tage behalten
}
tries = { $number ->
    [0] kein Versuch
    [one] ein Versuch
   *[other] { COUNT($number) } Versuche
}
hints = { $number ->
    [one] ein Tipp
   *[other] { COUNT($number) } Tipps
}
days = { $number ->
    [one] ein Tag
   *[other] { COUNT($number) } Tage
}
