"""The background work of accounts."""

from rapport.accounts.actions.forgetting import forget_past
from rapport.kernel.upkeep import hourly

hourly("accounts.forget_past", minute=23)(forget_past)
