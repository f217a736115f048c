#include "engine/json/canonical.hpp"

#include "engine/json/parse.hpp"
#include "engine/json/sha256.hpp"

#include <catch2/catch.hpp>

using namespace winnow;

namespace {

std::string canonical(std::string_view text) { return canonical_json(std::get<boost::json::value>(parse_json(text))); }

}  // namespace

TEST_CASE("the example of RFC 8785, section 3.2.2 and 3.2.3", "[golden]") {
    CHECK(canonical(R"({
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    })") == R"({"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],)"
            R"("string":"€$\u000f\nA'B\"\\\\\"/"})");
}

TEST_CASE("members are sorted by UTF-16 code units, as in RFC 8785, section 3.2.3", "[golden]") {
    CHECK(canonical(R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",)"
                    R"("1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control",)"
                    R"("\u00f6":"Latin Small Letter O With Diaeresis"})") ==
          "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\",\"ö\":\"Latin Small Letter O With "
          "Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet With "
          "Dagesh\"}");
}

TEST_CASE("numbers are printed as ECMAScript prints them, samples of RFC 8785, appendix B", "[golden]") {
    CHECK(canonical("[0, -0.0, 5e-324, 1.7976931348623157e308, 9007199254740992, 295147905179352830000]") ==
          "[0,0,5e-324,1.7976931348623157e+308,9007199254740992,295147905179352830000]");
    CHECK(canonical("[1e21, 9.999999999999997e22, 0.000001, 1e-7, 333333333.3333332, -0.0000033333333333333333]") ==
          "[1e+21,9.999999999999997e+22,0.000001,1e-7,333333333.3333332,-0.0000033333333333333333]");
    CHECK(canonical("[0.7, 0.25, 100, 12.5]") == "[0.7,0.25,100,12.5]");
}

TEST_CASE("SHA-256 of known inputs, FIPS 180-4", "[golden]") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
