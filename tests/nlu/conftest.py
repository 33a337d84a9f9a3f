from tests.real_nlu import running_model

__all__ = ["running_model"]
