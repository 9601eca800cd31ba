"""A Qdrant server by script, for what local mode ignores: layout, aliases, failures."""

import json

from werkzeug import Response


class Double:
    """Knows collections and aliases, counts three points in each, notes what it is asked.

    ``failures`` are answered first, one a call; ``None`` lets a call through.
    """

    def __init__(self, httpserver):
        self.collections, self.alias, self.asked, self.failures = {}, None, [], []
        httpserver.expect_request(_Any()).respond_with_handler(self.answer)
        self.url = httpserver.url_for("")

    def calls(self, method, path):
        return [body for m, p, body in self.asked if (m, p) == (method, path)]

    def answer(self, request):
        path, body = request.path.strip("/").split("/"), request.get_json(silent=True) or {}
        self.asked.append((request.method, request.path, body))
        self.key = request.headers.get("api-key")
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None:
            return failure
        found = self.find(request.method, path, body)
        if found is None:
            return Response(status=404)
        told = json.dumps({"result": found, "status": "ok", "time": 0.0})
        return Response(told, content_type="application/json")

    def find(self, method, path, body):
        if path == ["aliases"]:
            held = [{"alias_name": "shop", "collection_name": self.alias}] if self.alias else []
            return {"aliases": held}
        if path == ["collections"]:
            return {"collections": [{"name": name} for name in self.collections]}
        if path == ["collections", "aliases"]:
            return self.move(body["actions"])
        return self.whole(method, path[1], body) if len(path) == 2 else self.inside(path)

    def move(self, actions):
        for action in actions:
            if "create_alias" in action:
                self.alias = action["create_alias"]["collection_name"]
        return True

    def whole(self, method, name, body):
        if method == "PUT":
            self.collections[name] = body
            return True
        if name not in self.collections:
            return None
        if method == "DELETE":
            return bool(self.collections.pop(name))
        return True if method == "PATCH" else self.info(self.collections[name]["vectors"])

    def inside(self, path):
        if path[2] == "exists":
            return {"exists": path[1] in self.collections}
        if path[1] not in self.collections:
            return None
        if path[2:] == ["points", "count"]:
            return {"count": 3}
        return {"operation_id": 1, "status": "completed"}

    @staticmethod
    def info(vectors):
        return {
            "status": "green", "optimizer_status": "ok", "segments_count": 1,
            "config": {
                "params": {"vectors": vectors},
                "hnsw_config": {"m": 16, "ef_construct": 100, "full_scan_threshold": 10000},
                "optimizer_config": {
                    "deleted_threshold": 0.2, "vacuum_min_vector_number": 1000,
                    "default_segment_number": 0, "flush_interval_sec": 5,
                },
            },
            "payload_schema": {},
        }  # fmt: skip


class _Any(str):
    """Matches every path."""

    def __new__(cls):
        return super().__new__(cls, "/")

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0
