"""`kp import`: deals made from what a CRM exports, with nothing invented."""
