# Bash completion for winnow: source this file, or put it into
# /usr/share/bash-completion/completions under the name `winnow`.

_winnow_options() {
    local -r announcement='--announcement --plan --position --grade --framework --as-of'
    local -r everywhere='-h --help --quiet --color'
    local -r limits='--document-seconds --document-memory --document-text --document-pages --ocr-seconds --ocr-pages'
    local -r documents="$limits --ocr --sandbox"
    case $1 in
        plan) echo "$everywhere $documents --position --grade --framework --as-of --all --format -o --output" ;;
        'plan lint') echo "$everywhere --fail-on --format -o --output" ;;
        'plan seal') echo "$everywhere -o --output" ;;
        'plan diff') echo "$everywhere --format -o --output" ;;
        rank) echo "$everywhere $documents $announcement --format -o --output -k --by --idf --explain --bom --threads" ;;
        index) echo "$everywhere $documents -o --output --delete --compact --memory --analyzer --language --threads" ;;
        explain) echo "$everywhere $documents $announcement --format -o --output --idf --threads" ;;
        check) echo "$everywhere $documents $announcement --format -o --output --section --view --fail-on --watch" ;;
        diff) echo "$everywhere $documents $announcement --format -o --output --section" ;;
        extract) echo "$everywhere $documents --format -o --output" ;;
        analyze) echo "$everywhere $documents --analyzer --language --format -o --output" ;;
        search)
            echo "$everywhere $documents --queries -k --model --k1 --b --lengths" \
                '--analyzer --language -o --output --threads'
            ;;
        eval) echo "$everywhere --binary --format -o --output" ;;
        verify) echo "$everywhere" ;;
        rules) echo "$everywhere --format -o --output" ;;
        generate) echo "$everywhere --applicants --seed --words -o --output" ;;
        *) echo '-h --help --version' ;;
    esac
}

# Words that an option of a verb takes; nothing where it takes a file, a name or a number.
_winnow_values() {
    case $2 in
        --format)
            case $1 in
                plan) echo 'json text html' ;;
                rank) echo 'text json ndjson csv html trec' ;;
                explain) echo 'text json html' ;;
                check) echo 'text json html sarif' ;;
                extract) echo 'text json ndjson' ;;
                *) echo 'text json' ;;
            esac
            ;;
        --by) echo 'score coverage similarity cosine bm25 tq ecq' ;;
        --idf) echo 'background pool' ;;
        --framework) echo 'opm-2006 opm-2025 none' ;;
        --view) echo 'all qrb' ;;
        --fail-on) echo 'error warning suggestion never' ;;
        --model) echo 'bm25 tfidf' ;;
        --lengths) echo 'exact lucene' ;;
        --analyzer) echo 'winnow english porter' ;;
        --color) echo 'auto always never' ;;
        --sandbox) echo 'required preferred' ;;
    esac
}

_winnow() {
    local -r current=${COMP_WORDS[COMP_CWORD]}
    local -r previous=${COMP_WORDS[COMP_CWORD - 1]}
    local verb=${COMP_WORDS[1]}
    local -r verbs='plan rank index explain check diff extract analyze search eval verify rules generate'
    local -r plan_verbs='lint seal diff'
    local values
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(compgen -W "$verbs $(_winnow_options '')" -- "$current")
        return
    fi
    if [[ $verb == plan && " $plan_verbs " == *" ${COMP_WORDS[2]} "* ]] && ((COMP_CWORD > 2)); then
        verb="plan ${COMP_WORDS[2]}"
    fi
    values=$(_winnow_values "$verb" "$previous")
    if [[ -n $values ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
    elif [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_winnow_options "$verb")" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        if [[ $verb == plan ]] && ((COMP_CWORD == 2)); then
            mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$plan_verbs" -- "$current")
        fi
    fi
}

complete -o filenames -F _winnow winnow
