"""The parts of bench/peers/compare that are written in Python: scipy, Xapian and SQLite FTS5.

    python_peer.py fts5|xapian|scipy DOCUMENTS FOLDER [QUERIES K [MANY]]

Indexes lines "id TAB text" (or opens what is in FOLDER already), then prints lines as winnow_peer does: `setup TAB seconds`,
and `query TAB id TAB milliseconds of thread time TAB hits`. The queries of MANY are one product of scipy's, as one
query "many" with the hits of the first. Words are Porter stems without Lucene's 33 English stop words;
all peers get the same terms of a query.
"""

import collections
import os
import re
import sys
import time

LEAST_SECONDS = 0.2
STOP_WORDS = set("a an and are as at be but by for if in into is it no not of on or such that the their then there these "
                 "they this to was will with".split())
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def words(text):
    for word in WORD.findall(text.lower().replace("\u2019", "'")):
        word = word[:-2] if word.endswith("'s") else word
        if word not in STOP_WORDS:
            yield word


class Stems:
    """Stems by PyStemmer, kept for every word seen."""

    def __init__(self):
        import Stemmer
        self.stemmer = Stemmer.Stemmer("porter")
        self.known = {}

    def of(self, text):
        for word in words(text):
            stem = self.known.get(word)
            if stem is None:
                stem = self.known[word] = self.stemmer.stemWord(word)
            yield stem


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            key, _, text = line.rstrip("\n").partition("\t")
            yield key, text


class Fts5:
    """One row a document; FTS5's own bm25() has k1 1.2 and b 0.75, and counts no term of a query twice."""

    def __init__(self, documents, folder):
        import sqlite3
        path = os.path.join(folder, "fts5.db")
        fresh = not os.path.exists(path)
        self.database = sqlite3.connect(path)
        if fresh:
            self.database.execute("CREATE VIRTUAL TABLE pool USING fts5(id UNINDEXED, text, content='', detail=full, "
                                  "tokenize='porter unicode61')")
            self.ids = []
            for row, (key, text) in enumerate(read_lines(documents), 1):
                self.database.execute("INSERT INTO pool(rowid, id, text) VALUES (?, ?, ?)",
                                      (row, key, " ".join(words(text))))
            self.database.execute("INSERT INTO pool(pool) VALUES ('optimize')")
            self.database.commit()
        self.ids = [key for key, _ in read_lines(documents)]

    def prepare(self, text):
        return " OR ".join('"%s"' % word for word in dict.fromkeys(words(text)))

    def search(self, query, k):
        rows = self.database.execute("SELECT rowid, rank FROM pool WHERE pool MATCH ? ORDER BY rank LIMIT ?", (query, k))
        return [(self.ids[row - 1], -rank) for row, rank in rows]


class Xapian:
    """Documents and frequencies without positions; BM25Weight with k1 0.9 and b 0.4, whose idf is another one."""

    def __init__(self, documents, folder):
        import xapian
        self.xapian = xapian
        self.stems = Stems()
        path = os.path.join(folder, "xapian")
        if not os.path.exists(path):
            database = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OPEN)
            for key, text in read_lines(documents):
                document = xapian.Document()
                document.set_data(key)
                for term, count in collections.Counter(self.stems.of(text)).items():
                    if len(term) < 200:
                        document.add_term(term, count)
                database.add_document(document)
            database.commit()
            database.close()
        self.database = xapian.Database(path)

    def prepare(self, text):
        terms = collections.Counter(self.stems.of(text))
        return self.xapian.Query(self.xapian.Query.OP_OR,
                                 [self.xapian.Query(term, count) for term, count in terms.items()])

    def search(self, query, k):
        enquire = self.xapian.Enquire(self.database)
        enquire.set_weighting_scheme(self.xapian.BM25Weight(0.9, 0, 1, 0.4, 0))
        enquire.set_query(query)
        return [(match.document.get_data().decode(), match.weight) for match in enquire.get_mset(0, k)]


class Scipy:
    """BM25 impacts as a sparse matrix [terms x documents] of float32; a query is a sparse row,
    and the product its scores."""

    def __init__(self, documents, folder):
        import numpy
        import scipy.sparse
        self.numpy, self.sparse = numpy, scipy.sparse
        self.stems = Stems()
        self.ids, self.vocabulary = [], {}
        indices, counts, starts = [], [], [0]
        for key, text in read_lines(documents):
            self.ids.append(key)
            found = collections.Counter(self.stems.of(text))
            indices.extend(self.vocabulary.setdefault(term, len(self.vocabulary)) for term in found)
            counts.extend(found.values())
            starts.append(len(indices))
        matrix = scipy.sparse.csr_matrix((numpy.array(counts, dtype=numpy.float64), indices, starts),
                                         shape=(len(self.ids), len(self.vocabulary)))
        lengths = numpy.asarray(matrix.sum(axis=1)).ravel()
        norms = 0.9 * (1 - 0.4 + 0.4 * lengths / lengths.mean())
        frequencies = numpy.bincount(matrix.indices, minlength=len(self.vocabulary))
        idf = numpy.log(1 + (len(self.ids) - frequencies + 0.5) / (frequencies + 0.5))
        rows = numpy.repeat(numpy.arange(len(self.ids)), numpy.diff(matrix.indptr))
        matrix.data = idf[matrix.indices] * matrix.data / (matrix.data + norms[rows])
        self.impacts = matrix.T.tocsr().astype(numpy.float32)

    def prepare(self, text):
        terms = collections.Counter(self.stems.of(text))
        known = {self.vocabulary[term]: count for term, count in terms.items() if term in self.vocabulary}
        row = self.numpy.zeros(len(known), dtype=self.numpy.int32)
        return self.sparse.csr_matrix((self.numpy.array(list(known.values()), dtype=self.numpy.float32),
                                       (row, list(known))), shape=(1, len(self.vocabulary)))

    def search_many(self, queries, k):
        """The hits of the first query."""
        products = (self.sparse.vstack(queries, format="csr") @ self.impacts).toarray()
        return [self.best(scores, k) for scores in products][0]

    def search(self, query, k):
        return self.best((query @ self.impacts).toarray().ravel(), k)

    def best(self, scores, k):
        numpy = self.numpy
        best = numpy.argpartition(-scores, k)[:k] if k < len(scores) else numpy.arange(len(scores))
        best = best[numpy.argsort(-scores[best], kind="stable")]
        return [(self.ids[d], float(scores[d])) for d in best if scores[d] > 0]


def measure(name, search):
    """Prints how long a search takes."""
    hits = search()
    start, repetitions = time.thread_time(), 0
    while repetitions == 0 or time.thread_time() - start < LEAST_SECONDS:
        hits = search()
        repetitions += 1
    milliseconds = 1e3 * (time.thread_time() - start) / repetitions
    print("query\t%s\t%.4f\t%s" % (name, milliseconds, " ".join("%s:%.6f" % hit for hit in hits)), flush=True)


def main():
    name, documents, folder, *asked = sys.argv[1:7]
    start = time.thread_time()
    peer = {"fts5": Fts5, "xapian": Xapian, "scipy": Scipy}[name](documents, folder)
    print("setup\t%.3f" % (time.thread_time() - start), flush=True)
    if not asked:
        return
    queries, k = asked[0], int(asked[1])
    for key, text in read_lines(queries):
        query = peer.prepare(text)
        measure(key, lambda query=query: peer.search(query, k))
    if len(asked) > 2:
        many = [peer.prepare(text) for _, text in read_lines(asked[2])]
        measure("many", lambda: peer.search_many(many, k))


if __name__ == "__main__":
    main()
