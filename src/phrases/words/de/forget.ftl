kept = nichts wird gelöscht: Deine Aufzeichnung ist, wie sie war
what-goes = Das löscht alles, was von { $name } gespeichert ist: { $files ->
    [0] keine Datei
    [one] eine Datei
   *[other] { COUNT($files) } Dateien
} in { $folder }.
for-good = Von hier aus lässt es sich nicht zurückholen, und die Fragen fangen wieder als neue an. Was du anderswohin gegeben oder kopiert hast, bleibt dort.
goes-on = Eine Runde, die gerade offen ist, geht weiter, und was in ihr noch kommt, wird neu gespeichert.
ask = Zum Löschen tippe { $name } oder ja. Alles andere behält es:
ask-yes = Zum Löschen tippe ja. Alles andere behält es:
nothing-there = Von { $name } ist hier nichts gespeichert.
done = { $files ->
    [0] Keine Datei ist gelöscht.
    [one] Eine Datei ist gelöscht.
   *[other] { COUNT($files) } Dateien sind gelöscht.
} Von { $name } ist hier nichts mehr gespeichert. Ein neuer Weg kann jederzeit beginnen.
stays = { $path } bleibt, wo es ist: { $why }.
left = { $number ->
    [one] Eins ließ sich nicht löschen
   *[other] { COUNT($number) } ließen sich nicht löschen
}: { $places }. Ruf notyet forget noch einmal auf, sobald das geht
