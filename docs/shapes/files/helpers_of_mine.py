count = 0


def greet(name):
    return "hello " + name
