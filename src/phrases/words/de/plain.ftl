how-to-begin = Schreib deine Antwort und drück Enter. Mit ? liest du, was du sonst noch tippen kannst.
partners = Partner:
stop = q zum Aufhören. Alles bleibt gespeichert.
saved-again = Jetzt gespeichert, mit allem, was gewartet hat.
new-question = Eine neue Frage.
not-tried = Eine Frage, die du noch nicht versucht hast.
trying = Eine Frage in Arbeit.
once-more = Noch einmal eine Frage, die du schon geschafft hast.
another-look = Ein zweiter Blick auf eine Frage, die du gemeistert hast.
stretch = Das ist eine Knobelfrage: Hier zählt, dass du es versuchst.
type-choice = Wähle eins aus: Tippe seine Nummer oder seine Worte.
type-choice-marked = Wähle eins aus: Tippe seine Nummer mit dem Zeichen davor, zum Beispiel #1, oder seine Worte.
type-choices = Wähle alles aus, was passt: Tippe die Nummern, zum Beispiel { $like }.
type-true-false = Wahr oder falsch? Tippe eins der beiden.
type-text = Schreib deine Antwort.
type-number-in = Schreib eine Zahl, in { $unit }.
type-number = Schreib eine Zahl.
type-gap = Schreib, was in die Lücke gehört.
type-gaps = Schreib, was in Lücke 1 gehört. Die anderen folgen.
type-order = Bring alles in die richtige Reihenfolge: Tippe die Nummern, zum Beispiel { $like }.
type-pairs = Finde die Partner: Tippe zu jeder Nummer ihren Buchstaben, zum Beispiel 1b 2a.
next-gap = Jetzt Lücke { $number }.
open-gaps = { $count ->
    [one] Versuch Lücke { $numbers } noch einmal.
   *[other] Versuch die Lücken { $numbers } noch einmal, für jede eine Zeile.
}
in-place = Das sitzt: { $parts }
marked-numbers = Nimm Nummern mit ihrem Zeichen, von #1 bis #{ $choices }, oder die Worte, wie sie in der Liste stehen.
help-hint = h für einen Tipp.
help-unsure = d für: Ich weiß es noch nicht.
help-show-me = s für: Zeig mir die Antwort.
help-later = l für später: Die Frage stellt sich hinten an.
help-together = t und ein Name, wenn jemand mit dir übt; t allein, wenn du wieder allein bist.
help-together-here = t und ein Name, wenn jemand mit dir übt. Hier ist t allein eine Antwort: wahr. Bei jeder anderen Frage heißt es, dass du wieder allein bist.
help-help = ?, um zu lesen, was du tippen kannst.
type-h = Tippe h.
type-s = Tippe s, um sie zu sehen.
names-hint = tipp; tipps; ein tipp; tip; hinweis; hint
names-unsure = weiß nicht; weiss nicht; weiß noch nicht; ich weiß nicht; ich weiss nicht; ich weiß es nicht; ich weiß es noch nicht; weiß ich nicht; keine ahnung
names-show-me = zeig; zeig mir; zeigen; zeig mir die antwort; zeig die antwort; lösung
names-later = später; spaeter; überspringen
names-stop = ende; aufhören; beenden; schluss; stopp; stop; quit; exit
names-help = hilfe; befehle; help
asked-by-name = Tippe { $command } Wenn „{ $typed }“ deine Antwort ist, tippe ={ $typed }. Das zählt nicht als Versuch.
help-equals = Ein Gleichheitszeichen vor einer Zeile macht sie zur Antwort, auch wenn es einer dieser Buchstaben ist.
alone = Du übst jetzt allein.
together = Du übst jetzt mit { $names }. Was ihr gemeinsam schafft, kommt wieder, wenn du allein bist.
tried-so-far = Bisher versucht: { $tried }.
goal-reached = Es ist erreicht.
goal-so-far = { $done ->
    [0] Bisher noch nichts von { COUNT($of) }.
   *[other] Bisher { COUNT($done) } von { COUNT($of) }.
}
no-such-tag = Keine Frage hat hier das Stichwort „{ $tag }“.
nothing-due = Noch ist nichts einen zweiten Blick wert.
nothing-trying = Hier ist nichts in Arbeit.
nothing-new = Neue Fragen gibt es hier nicht mehr.
no-question = Hier gibt es keine Frage.
unwritten = die Ausgabe ließ sich nicht ganz schreiben: { $reason }
unwritten-full = die Ausgabe ließ sich nicht ganz schreiben: { $reason }; schaff dort Platz, oder leite sie anderswohin
