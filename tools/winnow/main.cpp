#include "tools/winnow/command_line.hpp"

int main(int count, char** arguments) { return winnow::run_command_line(count, arguments); }
