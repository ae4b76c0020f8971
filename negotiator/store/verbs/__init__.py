"""What a person does, in the words of the field: each verb writes through one unit of work.

A verb belongs here when it is more than setting a field: it fills what the record takes from its
surroundings (an order, a unit, a party's colour), or writes several records that belong together.
"""
