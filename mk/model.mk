# The models: the ring, the endpoint and late answers in Promela, searched in full by spin, and the same
# models with seeded mistakes, which must be found. docs/model.md says what they cover and what they leave out.

##@ Test
.PHONY: test-ring-model test-ring-model-long test-deferred-model
test-ring-model: ### the ring and the endpoint as models, searched in full; seeded mistakes are found
	@$(PYTHON) tests/model/run.py --build build/model --model ring --model endpoint

test-deferred-model: ### places and late answers as a model, searched in full; seeded mistakes are found
	@$(PYTHON) tests/model/run.py --build build/model --model deferred

test-ring-model-long: ### the same, and the largest searches (2.5 GiB)
	@$(PYTHON) tests/model/run.py --tier long --build build/model

TEST_SUITES += ring-model:test-ring-model
TEST_SUITES += deferred-model:test-deferred-model
LONG_SUITES += ring-model:test-ring-model-long
