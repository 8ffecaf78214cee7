what-goes = Das sendet { $statements ->
    [one] eine Aussage
   *[other] { COUNT($statements) } Aussagen
} über das, was du getan hast, an { $url }, unter { $who }.
under-account = dem Namen „{ $account }“, der für dich steht und niemandem sagt, wer du bist
under-name = dem Namen „{ $name }“
in-it = Darin: jede Antwort in deinen Worten und was sie wert war, jeder Tipp, jede Antwort, die dir gezeigt wurde, jeweils die Uhrzeit und wie lange es dauerte, die Zahlen, mit denen gefragt wurde, was du sicher kannst, und die Texte der Fragen.
not-in-it = Nicht darin: Punkte, deine Ziele und die Namen derer, die mit dir geübt haben. Dass jemand da war, steht darin. Ein Name, den du als Antwort geschrieben hast, auch.
kept-there = Wer diesen Ort betreibt, behält, was gesendet ist; notyet kann es von dort nicht zurückholen.
texts-elsewhere = Von { $sets } liegen die Texte nicht bereit: Die Fragen stehen dort mit ihren Namen, ohne ihre Texte. Nenne die Datei mit --set, damit sie dabei sind.
ask = Senden? Tippe j oder n:
not-sent = nichts ist gesendet
nobody-to-ask = nichts ist gesendet: Hier ist kein Terminal, um dich zu fragen. Wenn du es so willst, füge --yes hinzu
all-there = Alles, was du getan hast, ist schon bei { $url }. Es bleibt nichts zu senden.
progress = { $accepted } von { $all } sind dort.
waiting = Noch nicht ({ $why }). Der nächste Versuch kommt in { $seconds ->
    [one] einer Sekunde
   *[other] { COUNT($seconds) } Sekunden
}. Strg-C hält an, und derselbe Aufruf macht später weiter.
not-taken = Eine wird dort nicht angenommen: { $id } ({ $why }).
not-taken-in-all = { $statements ->
    [one] eine Aussage wird dort nicht angenommen
   *[other] { COUNT($statements) } Aussagen werden dort nicht angenommen
}; alle anderen sind dort. Wer den Ort betreibt, kann sehen, warum
done = { $statements ->
    [one] eine Aussage ist
   *[other] { COUNT($statements) } Aussagen sind
} jetzt bei { $url }.
with-other-words = { $statements ->
    [one] eine davon war schon mit anderen Worten dort und bleibt, wie sie dort ist.
   *[other] { COUNT($statements) } davon waren schon mit anderen Worten dort und bleiben, wie sie dort sind.
}
so-far = { $statements ->
    [0] noch ist keine davon dort; derselbe Aufruf versucht es wieder
    [one] eine davon ist jetzt dort; derselbe Aufruf sendet den Rest
   *[other] { COUNT($statements) } davon sind jetzt dort; derselbe Aufruf sendet den Rest
}
as-wished = angehalten, wie du es wolltest
not-let-in = { $url } lässt dich nicht hinein (HTTP { $status }): Schreib, was öffnet, in NOTYET_LRS_KEY und NOTYET_LRS_SECRET oder in eine Datei, die du mit --credentials nennst
not-there = bei { $url } ist kein LRS (HTTP { $status }): Sieh dir die Adresse an, sie endet oft auf /xapi oder /xAPI
no-lrs = was bei { $url } antwortet, ist kein LRS: Sieh dir die Adresse an, und ob dieses Netz erst eine Anmeldung will
elsewhere = { $url } zeigt auf { $place }: Wenn du diesen Ort kennst, nenne ihn mit --lrs
distrust = notyet sendet nicht an { $url } ({ $why })
no-such-name = bei { $url } ist kein Rechner zu finden ({ $why }): Sieh dir den Namen in der Adresse an, und ob dieser Rechner mit dem Netz verbunden ist
unreachable = { $url } antwortet noch nicht, nach { $tries } Versuchen ({ $why })
nothing-taken = { $url } nimmt nichts davon an ({ $why })
not-noted = was dort ist, lässt sich hier nicht vermerken ({ $why }), also sendet der nächste Aufruf vielleicht etwas davon wieder; nichts wird doppelt gespeichert
no-address = „{ $typed }“ ist keine Adresse, die geht: Schreib sie so: https://lrs.example.org/xapi
not-safe = was an { $host } gesendet wird, könnten andere unterwegs lesen: Schreib https statt http
credentials-in-address = was den LRS öffnet, darf nicht im Aufruf stehen, wo andere es sehen können: Schreib es in NOTYET_LRS_KEY und NOTYET_LRS_SECRET oder in eine Datei, die du mit --credentials nennst
not-private = andere dürfen { $file } lesen: Mach die Datei zuerst zu deiner allein, mit chmod 600, und denk an ein neues Geheimnis
unreadable = { $file } lässt sich nicht lesen: { $why }
no-pair = in { $place } müssen ein Schlüssel, ein Doppelpunkt und ein Geheimnis in einer Zeile stehen, zum Beispiel ana:dK3…
half-a-pair = NOTYET_LRS_KEY und NOTYET_LRS_SECRET gehören zusammen: Setze beide, den Schlüssel ohne Doppelpunkt
no-curl = zum Senden braucht es das Programm curl, das hier nicht ist: Installiere es, zum Beispiel mit apt install curl
no-key = { $file } lässt sich nicht als Schlüssel der Decknamen verwenden
