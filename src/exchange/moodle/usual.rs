//! What Moodle says by itself where nobody wrote anything, in the language of whoever made the question or the course. It means nothing here.

/// What it says to answers (`correctfeedbackdefault`, `partiallycorrectfeedbackdefault` and `incorrectfeedbackdefault` of
/// `lang/…/question.php`).
const OF_ANSWERS: [&str; 30] = [
    "Your answer is correct",
    "Your answer is partially correct",
    "Your answer is incorrect",
    "Die Antwort ist richtig",
    "Die Antwort ist teilweise richtig",
    "Die Antwort ist falsch",
    "Respuesta correcta",
    "Respuesta parcialmente correcta",
    "Respuesta incorrecta",
    "Votre réponse est correcte",
    "Votre réponse est partiellement correcte",
    "Votre réponse est en partie correcte",
    "Votre réponse est incorrecte",
    "Risposta corretta",
    "Risposta parzialmente esatta",
    "Risposta parzialmente corretta",
    "Risposta errata",
    "Je antwoord is juist",
    "Je antwoord is gedeeltelijk juist",
    "Je antwoord is niet juist",
    "Je antwoord is onjuist",
    "A sua resposta está correta",
    "A sua resposta está parcialmente correta",
    "A sua resposta está incorreta",
    "Sua resposta está correta",
    "Sua resposta está parcialmente correta",
    "Sua resposta está incorreta",
    "Ваш ответ верный",
    "Ваш ответ частично правильный",
    "Ваш ответ неправильный",
];

/// How it begins to tell of a category that it made itself (`defaultinfofor` in the same files); then comes what the course is called.
const OF_CATEGORY: [&str; 10] = [
    "The default category for questions shared in context",
    "Die Standardkategorie für Fragen, die im Kontext",
    "Standardkategorie für Fragen, die im Kontext",
    "Categoría por defecto para preguntas compartidas en el contexto",
    "La categoría por defecto para preguntas compartidas en el contexto",
    "La catégorie par défaut pour les questions partagées dans le contexte",
    "La categoria default per le domande condivise nel contesto",
    "A categoria padrão para as questões compartilhadas no contexto",
    "A categoria predefinida para perguntas partilhadas no contexto",
    "Категория по умолчанию для общих вопросов в контексте",
];

/// Whether it says this to answers by itself.
pub(super) fn is_of_answers(said: &str) -> bool {
    OF_ANSWERS.contains(&said.trim_end_matches('.'))
}

/// Whether it tells this of a category by itself.
pub(super) fn is_of_category(said: &str) -> bool {
    let begins = OF_CATEGORY.iter().any(|begin| said.starts_with(begin));
    // What stands below it is somebody's own.
    begins && !said.contains('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moodle_says_by_itself_is_told_from_what_a_teacher_wrote() {
        for usual in [
            "The default category for questions shared in context 'BIO-101'.",
            "Standardkategorie für Fragen, die im Kontext 'BIO-101' freigegeben sind.",
            "La catégorie par défaut pour les questions partagées dans le contexte « BIO ».",
        ] {
            assert!(is_of_category(usual), "{usual}");
        }
        for own in [
            "",
            "The rivers of Kenya",
            "The default category for questions shared in context 'A'.\n\nAll about rivers.",
        ] {
            assert!(!is_of_category(own), "{own}");
        }
        assert!(is_of_answers("Your answer is correct.") && !is_of_answers("Yes."));
    }
}
