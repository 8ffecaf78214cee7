title = Von „noch nicht“ zu „kann ich“
foot = Jeder Schritt gehört zum Weg. Gemacht mit notyet.
nothing-yet = Der erste Schritt wird hier stehen.
star = kann ich: immer wieder aus dem Gedächtnis
not-yet = noch nicht
nearly = fast
a-hint = ein Tipp
unsure = „Ich weiß es noch nicht“
shown = gezeigt
aside = für einen Tag beiseitegelegt
got-it = geschafft
recall = aus dem Gedächtnis
whose = Der Weg von { $name }
dates = { $first } bis { $last }
end-on-the-way = auf dem Weg
end-got-it = geschafft
end-mine = kann ich
end-kept = kann ich, { $days ->
    [0] heute behalten
    [one] einen Tag behalten
   *[other] { COUNT($days) } Tage behalten
}
so-far = Bisher: { $end }.
