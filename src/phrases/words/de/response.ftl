stretch-tried = Das ist eine Knobelfrage. Hier zählt, dass du es versuchst.
stretch = Knobelfrage
goes-round = Das kam schon einmal vor. Du kannst dir die Antwort zeigen lassen: Dann ruht die Frage bis zum nächsten Mal.
nothing-else = Das ist im Moment die letzte Frage auf dem Tisch.
got-it = geschafft
nearly = fast
not-yet = noch nicht
near-accents = Schau auf die Akzente.
near-spelling = Schau auf die Schreibung.
near-signs = Die Buchstaben passen. Schau auf Großbuchstaben, Leerzeichen und Zeichen.
to-do-choice = Wähle eins aus.
to-do-select = Wähle alles aus, was passt.
to-do-true-false = Wahr oder falsch?
to-do-text = Schreib deine Antwort.
to-do-number = Schreib eine Zahl.
to-do-blanks = Ergänze, was fehlt.
to-do-order = Ordne alles, das Erste nach oben.
to-do-match = Finde, was zusammengehört.
true = Wahr
false = Falsch
no-hint-left = Alle Tipps sind offen. Du kannst weiter probieren oder dir die Antwort zeigen lassen.
no-hints = Zu dieser Frage gibt es keine Tipps. Du kannst weiter probieren oder dir die Antwort zeigen lassen.
without-feedback-warm-1 = Wieder eine Idee ausprobiert. Was könnte es noch sein?
without-feedback-warm-2 = Das ist jetzt ausgeschlossen. Was siehst du nun anders?
without-feedback-warm-3 = Jetzt weißt du mehr als vorher. Wo schaust du als Nächstes hin?
without-feedback-plain-1 = Was könnte es noch sein?
without-feedback-plain-2 = Wo schaust du als Nächstes hin?
unsure-warm-hint-1 = Gut zu wissen, wo du stehst. Hier ist ein Tipp.
unsure-warm-hint-2 = Das zu sagen ist auch ein Schritt. Hier ist ein Tipp.
unsure-warm-1 = Gut zu wissen, wo du stehst. Rate ruhig einmal, oder lass dir die Antwort zeigen.
unsure-warm-2 = Das zu sagen ist auch ein Schritt. Versuch es mit Raten, oder lass dir die Antwort zeigen.
unsure-plain-hint-1 = Hier ist ein Tipp.
unsure-plain-hint-2 = Ein Tipp ist jetzt offen.
unsure-plain-1 = Rate ruhig einmal, oder lass dir die Antwort zeigen.
unsure-plain-2 = Versuch es mit Raten, oder lass dir die Antwort zeigen.
unsure-quiet-1 = Versuch es mit Raten, oder lass dir die Antwort zeigen.
guess-first-warm = Rate erst einmal: Das hilft dir beim Merken, auch wenn es noch nicht passt. Oder frag noch einmal, dann siehst du die Antwort.
guess-first-plain = Erst raten hilft beim Merken, auch wenn es noch nicht passt. Frag noch einmal, dann siehst du die Antwort.
guess-first-quiet = Rate erst einmal, oder frag noch einmal.
comes-back-warm-1 = Nach ein paar anderen kommt diese Frage wieder, und dann beantwortest du sie.
comes-back-warm-2 = Lies es in Ruhe. Nach ein paar anderen triffst du diese Frage wieder.
comes-back-plain-1 = Nach ein paar anderen kommt diese Frage wieder.
comes-back-plain-2 = Nach ein paar anderen triffst du diese Frage wieder.
comes-back-quiet-1 = Diese Frage kommt wieder.
rests-warm = Du bist lange drangeblieben. Jetzt ruht die Frage bis zum nächsten Mal.
rests-talk = Sprich mit jemandem darüber. Vielleicht muss man an der Frage selbst noch arbeiten.
rests-plain = Die Frage ruht jetzt bis zum nächsten Mal.
rests-quiet = Die Frage ruht jetzt bis zum nächsten Mal. Sprich mit jemandem darüber.
put-off-warm-1 = Dann später. Die Frage stellt sich hinten an.
put-off-warm-2 = Das kann warten. Nach den anderen triffst du die Frage wieder.
put-off-plain-1 = Die Frage stellt sich hinten an.
put-off-plain-2 = Nach den anderen triffst du die Frage wieder.
put-off-quiet-1 = Dann später.
parts = { $right ->
    [0] { $of ->
        [2] Von den beiden steht noch nichts am richtigen Platz.
       *[other] Von den { COUNT($of) } steht noch nichts am richtigen Platz.
    }
    [one] Eins von { COUNT($of) } ist am richtigen Platz.
   *[other] { COUNT($right) } von { COUNT($of) } sind am richtigen Platz.
}
picked-too-many = { $extra ->
    [one] Alles, was dazugehört, ist dabei, und eins zu viel.
   *[other] Alles, was dazugehört, ist dabei, und { COUNT($extra) } zu viel.
}
same-again = „{ $response }“ hast du hier schon versucht. Was könnte es noch sein?
same-order-again = Diese Reihenfolge hast du hier schon versucht. Was könnte es noch sein?
same-pairs-again = Diese Paare hast du hier schon versucht. Was könnte es noch sein?
hint-head = Tipp { $number } von { $of }
hint-ready = { $number ->
    [one] Ein Tipp liegt bereit.
   *[other] { COUNT($number) } Tipps liegen bereit.
}
