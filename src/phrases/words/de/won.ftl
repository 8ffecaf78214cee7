quiet = Geschafft.
recalled-warm-1 = Geschafft, aus dem Gedächtnis.
recalled-warm-2 = Geschafft. Du weißt es noch.
recalled-warm-3 = Geschafft, ganz allein.
first-warm-1 = Geschafft.
first-warm-2 = Geschafft. Das passt.
first-warm-3 = Geschafft: Das ist es.
one-hint-1 = Geschafft, den Tipp hast du gut genutzt.
one-hint-2 = Geschafft. Der Tipp hat geholfen, und den Rest hast du gemacht.
second-look-1 = Geschafft. Der zweite Blick hat es gebracht.
second-look-2 = Geschafft: Du hast neu nachgedacht, und es hat sich gelohnt.
way-1 = Geschafft, nach { $way }. Du bist drangeblieben.
way-2 = Geschafft, nach { $way }. So lernt man.
way-3 = Geschafft, nach { $way }. Du hast gesucht, bis es gepasst hat.
long-way-1 = Geschafft, nach { $way }. Du hast nicht lockergelassen, und dabei hast du am meisten gelernt.
long-way-2 = Geschafft, nach { $way }. Jeder dieser Schritte hat dich näher gebracht. Schau, wie weit du gekommen bist.
long-way-3 = Geschafft, nach { $way }. Das war ein langer Weg, und du bist ihn ganz gegangen. Was man so lernt, das bleibt.
recalled-plain-1 = Geschafft, aus dem Gedächtnis.
recalled-plain-2 = Geschafft. Du weißt es noch.
first-plain-1 = Geschafft.
first-plain-2 = Geschafft. Das passt.
after-plain-1 = Geschafft, nach { $way }.
after-plain-2 = Geschafft, und zwar nach { $way }.
tries-and-hints = { $tries ->
    [one] einem Versuch
   *[other] { COUNT($tries) } Versuchen
}{ $hints ->
    [0] { "" }
    [one] { " " }und einem Tipp
   *[other] { " " }und { COUNT($hints) } Tipps
}
