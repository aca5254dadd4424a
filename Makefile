# Every task of the project. `make` alone lists them.
#
# Each task installs what it needs first, where apt-get is at hand. All of them build with the same
# flags in the same folder, so that nothing is built twice.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

# Explicit Sendable on public types is asked for here, since a flag in the manifest would forbid the
# package as a versioned dependency. In CI a warning of our own code is an error.
SWIFT_FLAGS := -Xswiftc -require-explicit-sendable
ifdef CI
export HORDE_WARNINGS_AS_ERRORS := 1
endif

ENSURE := Tests/Scripts/ensure.sh
LINTED := Package.swift Sources Tests $(wildcard Benchmarks)
SCRIPTS := .ci/run $(shell find Tests -name '*.sh' -not -path '*/.build*')
TIDY_SOURCES := $(wildcard Tests/Tidy/*.swift Tests/HordeTidyTests/Text/*.swift \
	Tests/HordeTidyTests/Rules/*.swift)

.PHONY: help captures demo test clients fuzz quickfuzz lint release docs bench embedding scenarios check build format clean

help: ## List the tasks
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) \
		| while IFS=$$'\t' read -r task text; do printf '  make %-10s %s\n' "$$task" "$$text"; done

demo: ## Run a whole horde on this machine and send a prompt through it (ONCE=1: then stop)
	@$(ENSURE) swift git sqlite curl jq
	swift build $(SWIFT_FLAGS) --product horde-server
	swift build $(SWIFT_FLAGS) --product horde-bridge
	@Tests/Demo/demo.sh

test: build $(if $(FILTER),,clients quickfuzz) ## Run all tests (FILTER=name: only those that match)
	@Tests/Scripts/test.sh $(SWIFT_FLAGS) $(if $(FILTER),--filter '$(FILTER)')

clients: build ## Check the server with clients from PyPI (part of test)
	@$(ENSURE) python
	@Tests/Clients/run.sh

fuzz: build ## Call every endpoint with what its description allows and forbids (MINUTES=20)
	@$(ENSURE) python
	@MINUTES=$(or $(MINUTES),20) Tests/Fuzz/run.sh

# The same with a fixed number of cases, some two minutes; part of test.
quickfuzz: build
	@$(ENSURE) python
	@MINUTES= Tests/Fuzz/run.sh

build: ## Build everything with its tests, for debugging
	@$(ENSURE) swift git sqlite
	swift build --build-tests $(SWIFT_FLAGS)

lint: .build/tidy ## Check format, documentation comments and the rules about the text
	@$(ENSURE) swift
	swift format lint --strict --parallel --recursive $(LINTED)
	@for script in $(SCRIPTS); do bash -n "$$script"; done
	.build/tidy .

format: ## Format all Swift files in place
	@$(ENSURE) swift
	swift format --in-place --parallel --recursive $(LINTED)

release: ## Build the two programs for use, into .build/release
	@$(ENSURE) swift git sqlite
	swift build -c release $(SWIFT_FLAGS) --product horde-server
	swift build -c release $(SWIFT_FLAGS) --product horde-bridge
	@ls -l .build/release/horde-server .build/release/horde-bridge

docs: ## Build the reference of the four libraries, into .build/docs
	@$(ENSURE) swift git sqlite
	@Tests/Scripts/docs.sh $(SWIFT_FLAGS)

bench: ## Measure (a package of its own, built for release)
	@$(ENSURE) swift git sqlite curl jq
	@Benchmarks/run.sh

embedding: ## Build a program outside this package that has a horde in it, and run it
	@$(ENSURE) swift git jq
	@Tests/Embedding/run.sh

scenarios: ## Run the scenarios of Docs/Economy.md, and draw their plots anew
	@$(ENSURE) swift git sqlite
	swift build $(SWIFT_FLAGS) --product horde-server
	@for file in Docs/Scenarios/*.json; do \
		.build/debug/horde-server simulate --scenario $$file --plot $${file%.json}.svg \
			| tee $${file%.json}.txt; echo; done

check: lint test embedding docs ## Everything that a change has to pass
	@$(MAKE) --no-print-directory demo ONCE=1

captures: ## Write the captures of the bridge's view in the documentation anew
	@$(ENSURE) swift git sqlite
	swift build $(SWIFT_FLAGS) --product horde-bridge
	.build/debug/horde-bridge captures Docs/Captures

clean: ## Remove everything that was built
	rm -rf .build .build-*

.build/tidy: $(TIDY_SOURCES)
	@$(ENSURE) swift
	@mkdir -p .build
	swiftc -swift-version 6 $(TIDY_SOURCES) -o .build/tidy
