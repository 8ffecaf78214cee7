question = ¿La misma pregunta con otras palabras?
now = Ahora pregunta:
before = Antes trataba de:
about = Si es la misma, tu camino sigue. Si es otra, empieza el suyo.
same = la misma
    .long = Es la misma pregunta: su camino sigue.
another = otra
    .long = Es otra pregunta: empieza su propio camino.
answers = Respondiste: { $answers }
go-on = { $number ->
    [one] Una pregunta tiene palabras nuevas; su camino sigue.
   *[other] { COUNT($number) } preguntas tienen palabras nuevas; sus caminos siguen.
}
