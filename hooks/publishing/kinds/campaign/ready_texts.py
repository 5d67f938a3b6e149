"""Ready texts: posts, notice, article and radio of a campaign as one plain text, for the ZIP."""

from publishing.kinds.campaign.scene import Scene


def ready_texts(scene: Scene, paragraphs: list[str]) -> str:
    """All texts of a campaign in one language; `paragraphs` are those of its long text."""
    t, words = scene.t, scene.said.words
    tags = " ".join(f"#{tag}" for tag in words.hashtags)
    parts = [(t("kit.title", name=words.name), f"{words.headline}\n{words.lead}\n{scene.link('web')}")]
    parts += [
        (network.capitalize(), f"{text}\n{scene.link(network)}\n{tags}".rstrip())
        for network, text in words.posts.model_dump().items()
    ]
    article = [words.headline, words.lead, *paragraphs, t("kit.article-local"), t("kit.article-quote")]
    article.append(t("kit.article-more", address=scene.link("web")))
    parts += [
        (t("kit.notice"), f"{words.notice}\n{scene.link('notice')}"),
        (t("kit.article"), "\n\n".join(article)),
        (t("kit.radio"), words.radio),
        (t("kit.alt"), scene.alt()),
    ]
    told = "\n\n\n".join(f"{title.upper()}\n\n{text}" for title, text in parts) + "\n"
    return told.replace("\u00ad", "")  # a soft hyphen is seen in most places a text is pasted
