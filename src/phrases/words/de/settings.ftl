word-left = Wort zurück
    .long = Ein Wort zurück.
word-right = Wort weiter
    .long = Ein Wort weiter.
delete-word-after = Wort löschen
    .long = Das Wort nach der Schreibmarke löschen.
clear-after = leeren
    .long = Alles nach der Schreibmarke löschen.
