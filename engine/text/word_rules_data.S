// The compiled word rules as bytes of the program, aligned as ICU reads them; segment.cpp declares the symbols.

    .section .rodata
    .balign 16
    .globl winnow_word_rules_begin
    .globl winnow_word_rules_end
winnow_word_rules_begin:
    .incbin "word_rules.brk"
winnow_word_rules_end:

    .section .note.GNU-stack, "", @progbits
