# Peta Stunting. `make` alone lists the verbs.
PORT ?= 8501
ADDRESS ?= 127.0.0.1
PYTHON ?= python3
TO ?=

ROOT := $(CURDIR)
BIN := $(ROOT)/.venv/bin
export DAGSTER_HOME := $(ROOT)/data/build/dagster
export DAGSTER_DISABLE_TELEMETRY := 1
export PYTHONPATH := $(ROOT)
export PYTHONUNBUFFERED := 1
# What Python has compiled is kept, also where the environment says not to: each start is faster.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help run demo refresh dashboard dagster rollback test bench lint clean setup

help: ## daftar perintah ini
	@echo "Peta Stunting: make <perintah>"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

run: setup ## pasang, segarkan semua data, buka dasbor (http://127.0.0.1:8501); tanpa register sungguhan dipakai simulasi
	@$(BIN)/python -m pipeline.simulate --if-none
	@$(BIN)/python -m pipeline.simulate_convergence --if-none
	@echo "Menyegarkan data"
	@$(BIN)/python -m pipeline.refresh || test -e data/build/published/current.duckdb
	@echo "Menyalakan dasbor"
	@$(MAKE) --no-print-directory dashboard

demo: setup ## tulis data simulasi: register posyandu dan masukan skor konvergensi
	@$(BIN)/python -m pipeline.simulate
	@$(BIN)/python -m pipeline.simulate_convergence

refresh: setup ## segarkan semua aset dari data/raw sampai publikasi
	@$(BIN)/python -m pipeline.refresh

dashboard: setup ## nyalakan dasbor saja; PORT=8501 ADDRESS=127.0.0.1
	@mkdir -p dashboard/static/boundaries
	@echo "Dasbor: http://$(ADDRESS):$(PORT) (Ctrl+C untuk berhenti)"
	@exec $(BIN)/streamlit run dashboard/app.py --server.port $(PORT) --server.address $(ADDRESS) \
		--browser.serverAddress $(ADDRESS)

dagster: setup ## Dagster: graf aset, jadwal harian dan daemonnya (http://127.0.0.1:3000)
	@exec $(BIN)/dg dev --host 127.0.0.1 --port 3000

rollback: setup ## kembali ke publikasi sebelumnya, atau TO=<nama>
	@$(BIN)/python -m pipeline.publication "$(TO)"

test: setup ## semua uji, dengan peramban bila chromium ada
	@$(BIN)/python -m pytest

bench: setup ## ukur kecepatan: satu baris JSON per angka
	@$(BIN)/python -m bench

lint: setup ## ruff dan batas impor
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

clean: ## hapus hasil bangun dan lingkungan Python (data/raw tetap)
	rm -rf data/build dashboard/static .venv .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup: .venv/installed $(DAGSTER_HOME)/dagster.yaml

# --without-pip: Debian's python3 may lack ensurepip; the system's pip installs into the environment.
.venv/installed: requirements.lock
	@echo "Memasang paket Python dari requirements.lock (sekali saja, sekitar 1-2 menit)"
	@start=$$(date +%s); \
	rm -rf .venv && $(PYTHON) -m venv --without-pip .venv && \
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check --root-user-action ignore \
		--no-deps --require-hashes -r requirements.lock && \
	touch $@ && echo "  selesai dalam $$(( $$(date +%s) - start )) s"

$(DAGSTER_HOME)/dagster.yaml: pipeline/dagster.yaml
	@mkdir -p $(DAGSTER_HOME)
	@cp pipeline/dagster.yaml $@
