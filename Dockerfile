# The image of both the web server and the worker: one wheel, which carries the SPA, on a slim Python.

FROM node:24.11.1-bookworm-slim AS spa
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY schema.graphql /build/schema.graphql
COPY frontend ./
RUN npm run build

FROM python:3.11.14-slim-bookworm AS wheel
WORKDIR /build
COPY requirements.lock ./
RUN grep -E '^(hatchling|editables|packaging|pathspec|pluggy|trove-classifiers|tomlkit)==' requirements.lock >build.lock \
    && pip install --no-cache-dir -r build.lock
COPY pyproject.toml README.md LICENSE ./
COPY backend ./backend
COPY --from=spa /build/frontend/dist ./backend/rapport/static
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.11.14-slim-bookworm
RUN useradd --system --uid 10001 --user-group --home-dir /var/lib/rapport --create-home rapport
# The lock pins what the tests ran with; it is a constraint here, so that what only developers need stays out.
COPY requirements.lock /tmp/requirements.lock
RUN --mount=type=bind,from=wheel,source=/wheels,target=/wheels \
    pip install --no-cache-dir --constraint /tmp/requirements.lock /wheels/*.whl && rm /tmp/requirements.lock
ENV PYTHONUNBUFFERED=1 RAPPORT_DATA_DIR=/var/lib/rapport RAPPORT_HOST=0.0.0.0
USER rapport
VOLUME /var/lib/rapport
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["rapport", "serve"]
