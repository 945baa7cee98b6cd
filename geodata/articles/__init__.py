"""Read news articles: the bases they name, the dates they give, the events they tell."""
