"""The smallest API worth deploying: it greets, and it says that it is well."""

from fastapi import FastAPI

app = FastAPI(title="hello-fastapi")


@app.get("/")
def greet(name: str = "world") -> dict[str, str]:
    """Greets whoever is named in the query."""
    return {"message": f"Hello, {name}!"}


@app.get("/health")
def health() -> dict[str, str]:
    """Answers the load balancer."""
    return {"status": "ok"}
