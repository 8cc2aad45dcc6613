# Release is the only configuration: the libraries take minutes to build, and tests need no other.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

homeward := .build/release/homeward
share := $(DESTDIR)$(PREFIX)/share/homeward
# What to measure otherwise, such as BENCH="--families 200 --runs 1".
BENCH ?=
bench_results := .build/benchmarks
swift_files := $(wildcard Package.swift Sources Tests Benchmarks)

.DEFAULT_GOAL := help
.PHONY: help site test bench screenshots format install clean swift libraries program checkers
# Two goals of one call share the build folder and apt's lock.
.NOTPARALLEL:

help: ## say what can be made (this)
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name words; do \
	  printf 'make %-11s %s\n' "$$name" "$$words"; done

site: program ## install what is missing, build Homeward, write the starter portal to Public/
	@echo "Making keys for the families that have none"
	@$(homeward) access create
	@echo "Writing the starter portal to Public/"
	@$(homeward) build

test: libraries checkers ## install what the tests need, then run all of them
	@echo "Checking the form of the Swift code"
	@$(SWIFT) format lint --strict --parallel --configuration .swift-format --recursive $(swift_files)
	@echo "Building Homeward and its tests (minutes, the first time)"
	@$(SWIFT) build --configuration release --build-tests
	@echo "Running the Swift tests"
	@$(SWIFT) test --configuration release --skip-build --disable-xctest
	@echo "Running the browser tests and outside checks on the starter portal"
	@cd Tests && ../.venv/bin/python -m pytest

bench: libraries ## measure Homeward beside Hugo and the least that any program must do (half an hour)
	@.ci/packages "The benchmark" python3-venv
	@.ci/python Benchmarks/.venv Benchmarks/requirements.txt
	@echo "Building what is measured (minutes, the first time)"
	@$(SWIFT) build --configuration release --product homeward
	@$(SWIFT) build --configuration release --product Floor
	@$(SWIFT) build --configuration release --product StageBenchmark
	@echo "Measuring each stage alone"
	@mkdir -p $(bench_results)
	@.build/release/StageBenchmark --json $(bench_results)/stages.json
	@echo "Measuring whole builds of one district"
	@Benchmarks/.venv/bin/python Benchmarks/run.py --larger --json $(bench_results)/district.json $(BENCH)
	@echo "All numbers are in $(bench_results)"

screenshots: program checkers ## write pictures of the starter portal to Screenshots/, to be looked at
	@echo "Taking pictures of the starter portal"
	@.venv/bin/python Tests/screenshots.py

format: ## put the Swift code into its form
	@$(SWIFT) format --in-place --parallel --configuration .swift-format --recursive $(swift_files)

install: program ## copy the program, the themes and the starter portal to PREFIX (/usr/local)
	@echo "Installing to $(DESTDIR)$(PREFIX)"
	@install -D --strip $(homeward) "$(DESTDIR)$(PREFIX)/bin/homeward" || { \
	  echo "To install it for yourself alone: make install PREFIX=\"\$$HOME/.local\"" >&2; exit 2; }
	@rm -rf "$(share)/Themes" "$(share)/Content"
	@mkdir -p "$(share)"
	@tar --create --exclude=seal.yml Themes Content | tar --extract --no-same-owner --directory "$(share)"

clean: ## remove what was built; Public/ and the families' keys stay
	@rm -rf .build .venv Benchmarks/.venv .pytest_cache .homeward/cache Screenshots
	@find Tests -name __pycache__ -type d -prune -exec rm -rf {} +

swift:
	@.ci/swift "$(SWIFT)"

libraries: swift
	@.ci/packages Homeward libcmark-dev libyaml-dev libqrencode-dev libdeflate-dev libxml2-dev libzip-dev \
	  zlib1g-dev libgd-dev libcurl4-openssl-dev pkg-config g++

program: libraries
	@echo "Building Homeward (minutes, the first time)"
	@$(SWIFT) build --configuration release --product homeward

checkers:
	@.ci/packages "The test run" chromium fonts-noto-core fonts-noto-cjk python3-venv \
	  default-jre-headless gettext jing khal libreoffice-writer-nogui libxml2-utils omegat php-symfony-translation \
	  poppler-utils zbar-tools
	@.ci/python .venv Tests/requirements.txt
