"""briefgen: an article becomes a policy briefing, every line traced to its source.

sources = read(articles) ; briefing = extract(sources) ; document = compose(briefing, template) ; render(document)
"""
