not-written = nichts ist geschrieben, und niemand bekommt etwas zu sehen
nobody-to-ask = nichts ist geschrieben: Hier ist kein Terminal, um dich zu fragen. Wenn du es so willst, füge --yes hinzu
nothing-yet = noch gibt es nichts zu zeigen: Dir ist noch keine Frage begegnet
told-summary = wie weit du mit jeder Frage bist
told-path = jeden Schritt auf deinem Weg, nach Tagen
told-full = jeden Schritt auf deinem Weg, mit der Uhrzeit
in-it-summary = Darin, für jede Frage: wo sie steht; wie oft sie vorkam; wie viele Versuche, Tipps und wie oft aus dem Gedächtnis; an wie vielen Tagen, mit dem ersten und dem letzten; und der heutige Tag.
in-it-path = Darin: jede Antwort in deinen Worten und was sie wert war, jeder Tipp, jede Antwort, die dir gezeigt wurde, jeweils der Tag, die Zahlen, mit denen gefragt wurde, deine Ziele, der heutige Tag und für jede Runde, welche Fassung von Sammlung und notyet sie hatte.
in-it-full = Darin: jede Antwort in deinen Worten und was sie wert war, jeder Tipp, jede Antwort, die dir gezeigt wurde, jeweils die Uhrzeit in deiner Zeitzone und wie lange es dauerte, die Zahlen, mit denen gefragt wurde, deine Ziele, der heutige Tag und für jede Runde, welche Fassung von Sammlung und notyet sie hatte.
not-in-it-summary = Nicht darin: deine Antworten, Uhrzeiten, wie lange etwas dauerte, deine Ziele und wer mit dir geübt hat.
not-in-it-path = Nicht darin: Uhrzeiten, wie lange etwas dauerte und die Namen derer, die mit dir geübt haben. Dass jemand da war, steht darin. Ein Name, den du als Antwort geschrieben hast, auch.
not-in-it-full = Nicht darin: die Namen derer, die mit dir geübt haben. Dass jemand da war, steht darin. Ein Name, den du als Antwort geschrieben hast, auch.
of-set = { $title }: { $questions ->
    [0] keine Fragen
    [one] eine Frage
   *[other] { COUNT($questions) } Fragen
}, { $answers ->
    [0] keine Antworten
    [one] eine Antwort
   *[other] { COUNT($answers) } Antworten
}.
since = Der erste Tag darin ist { $day }.
what-it-shows = Das zeigt { $told }, unter dem Namen „{ $name }“. Stufe: { $level }.
write-it = In { $file } schreiben? Tippe j oder n:
written = In { $file } geschrieben: { $lines ->
    [one] eine Zeile
   *[other] { COUNT($lines) } Zeilen
}. Die Datei bleibt auf diesem Computer, bis du sie jemandem gibst.
nothing-of = von „{ $set }“ gibt es noch nichts zu zeigen: Dir ist noch keine Frage daraus begegnet
among-your-own = in { $folder } liegt deine eigene Aufzeichnung, und was gezeigt wird, darf sich nicht mit ihr mischen; nenne eine Datei an einem anderen Ort
no-name = „{ $name }“ lässt sich nicht als Name zeigen: Schreib einen mit einem Buchstaben oder einer Ziffer und ohne Schrägstrich, zum Beispiel Zoë
