"""Makes `today.apkg` and `legacy.apkg`: the same notes as Anki itself exports them, for today's Anki and for older ones.

Run in an environment with the package `anki` (26.9 made those that are here): `python3 by_anki.py`. The words are ours.
"""

import base64
import os
import tempfile

from anki.collection import Collection, ExportAnkiPackageOptions

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
NOTES = [
    ("Basic", "Kenya", ["The <b>capital</b> of Kenya?<img src=\"map 1.png\" alt=\"A map\">", "Nairobi"], ["africa", "towns::capitals"]),
    ("Basic", "Kenya", ["How many legs has a spider?", "8<hr>An insect has six."], []),
    ("Basic (and reversed card)", "Kenya", ["dog", "der Hund"], ["german"]),
    ("Basic (optional reversed card)", "Kenya", ["cat", "die Katze", "y"], ["german"]),
    ("Basic (type in the answer)", "Kenya", ["2 + 2?", "4"], []),
    ("Cloze", "Kenya::Rivers", ["The {{c1::Tana::a river}} flows into the {{c2::Indian Ocean}}.", "It is long."], ["rivers"]),
    ("Basic", "Kenya::Rivers", ["Which one is a river?<ul><li>Tana</li><li>Kisumu</li></ul>", "Tana"], []),
    ("Basic", "Kenya::Rivers", ["Its mouth [sound:word.mp3]", ""], []),
    ("Asked second", "Kenya::Rivers", ["Nile", "", "The longest one?", "It is 6650 km long.", "It flows north."], []),
    ("Image Occlusion", "Kenya", ["{{c1::image-occlusion:rect:left=.1:top=.1:width=.1:height=.1:oi=1}}", "<img src=\"map 1.png\">", "Head", "Back", ""], []),
]


def own_kind(collection):
    """Its answer is its first field, and its question its third; `Empty` is a field of a card that no note has."""
    kind = collection.models.new("Asked second")
    for name in ["Answer", "Empty", "Question", "More", "Clue"]:
        collection.models.add_field(kind, collection.models.new_field(name))
    for name, front, back in [
        ("Card 1", "{{Empty}}", "{{Answer}}"),
        ("Card 2", "{{Question}}<br>{{hint:Clue}}", "{{FrontSide}}<hr id=answer>{{Answer}}<br>{{More}}"),
    ]:
        card = collection.models.new_template(name)
        card["qfmt"], card["afmt"] = front, back
        collection.models.add_template(kind, card)
    collection.models.add(kind)


def main():
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(os.path.join(folder, "collection.anki2"))
        collection.media.write_data("map 1.png", PNG)
        own_kind(collection)
        for kind, deck, fields, tags in NOTES:
            note = collection.new_note(collection.models.by_name(kind))
            note.fields, note.tags = fields, tags
            collection.add_note(note, collection.decks.id(deck))
        for name, legacy in [("today.apkg", False), ("legacy.apkg", True)]:
            options = ExportAnkiPackageOptions(with_scheduling=False, with_deck_configs=False, with_media=True, legacy=legacy)
            collection.export_anki_package(out_path=os.path.abspath(name), options=options, limit=None)
        collection.close()


main()
