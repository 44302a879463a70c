"""A template looked over before it is used: every fault and every loss in it, each with its place."""
