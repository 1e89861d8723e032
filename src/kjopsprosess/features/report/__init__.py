"""`kp report`: what customers have done since a day, over all deals."""
