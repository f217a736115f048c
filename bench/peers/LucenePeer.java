import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene's part of bench/peers/compare.
 *
 * <p>"index DOCUMENTS FOLDER" indexes lines "id TAB text", with documents and frequencies only, merged to one segment; it
 * prints the seconds that it took. "search FOLDER QUERIES K exhaustive|pruned" prints lines as winnow_peer does. Repeated
 * words of a query are boosts, as BM25 of winnow and of the others counts them. "exhaustive" asks for the exact number of
 * hits, which keeps block-max WAND from skipping any.
 */
public final class LucenePeer {
    private static final double LEAST_SECONDS = 0.5;

    public static void main(String[] arguments) throws Exception {
        BooleanQuery.setMaxClauseCount(4096);
        if (arguments[0].equals("index")) {
            index(Path.of(arguments[1]), Path.of(arguments[2]));
        } else {
            search(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]),
                   arguments[4].equals("exhaustive"));
        }
    }

    private static void index(Path documents, Path folder) throws Exception {
        long start = System.nanoTime();
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
        config.setSimilarity(new BM25Similarity(0.9f, 0.4f));
        config.setRAMBufferSizeMB(512);
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config);
             BufferedReader reader = Files.newBufferedReader(documents)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                Document document = new Document();
                document.add(new StoredField("id", line.substring(0, tab)));
                document.add(new Field("text", line.substring(tab + 1), type));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        System.out.printf("setup\t%.3f%n", 1e-9 * (System.nanoTime() - start));
    }

    private static Query query(Analyzer analyzer, String text) throws Exception {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) { counts.merge(term.toString(), 1, Integer::sum); }
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Query one = new TermQuery(new Term("text", entry.getKey()));
            builder.add(entry.getValue() == 1 ? one : new BoostQuery(one, entry.getValue()), BooleanClause.Occur.SHOULD);
        }
        return builder.build();
    }

    private static double threadSeconds() {
        return 1e-9 * ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static ScoreDoc[] hits(IndexSearcher searcher, Query query, int k, boolean exhaustive) throws Exception {
        TopScoreDocCollector collector = TopScoreDocCollector.create(k, exhaustive ? Integer.MAX_VALUE : k);
        searcher.search(query, collector);
        return collector.topDocs().scoreDocs;
    }

    private static void search(Path folder, Path queries, int k, boolean exhaustive) throws Exception {
        Analyzer analyzer = new EnglishAnalyzer();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
            searcher.setQueryCache(null);
            for (String line : Files.readAllLines(queries)) {
                int tab = line.indexOf('\t');
                String text = line.substring(tab + 1);
                // Warm until the compiler of the virtual machine has had its time.
                double warm = threadSeconds();
                while (threadSeconds() - warm < 2 * LEAST_SECONDS) { hits(searcher, query(analyzer, text), k, exhaustive); }
                double start = threadSeconds();
                int repetitions = 0;
                ScoreDoc[] found;
                do {
                    found = hits(searcher, query(analyzer, text), k, exhaustive);
                    ++repetitions;
                } while (threadSeconds() - start < LEAST_SECONDS);
                StringBuilder out = new StringBuilder();
                out.append(String.format("query\t%s\t%.4f\t", line.substring(0, tab),
                                         1e3 * (threadSeconds() - start) / repetitions));
                for (ScoreDoc hit : found) {
                    out.append(reader.document(hit.doc).get("id")).append(':').append(hit.score).append(' ');
                }
                System.out.println(out);
            }
        }
    }
}
