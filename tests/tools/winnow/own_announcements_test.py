#!/usr/bin/env python3
"""Announcements written for this test, in the forms in which people have them, and what their plans must say.

usage: own_announcements_test.py WINNOW

An executive's of 2025 that paraphrases the new ECQs and asks for a résumé of two pages, with the four essay questions;
one of 2016 with the ECQs of 2006 and a résumé of five pages; records of the historic API, whose names vary in case; a
page saved from a browser with its questionnaires; executives' that do not call their qualifications ECQs or name them in
one sentence only; a scientist's with a selective placement factor and narratives; grades by their number; a clinic's
that praises itself and lists states of health; a questionnaire in one line.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

EXECUTIVE_2025 = """Deputy Chief Risk Officer
Open & closing dates: 11/03/2025 to 12/01/2025
Pay scale & grade: ES 00

Qualifications
Your résumé must not exceed two (2) pages. Narrative statements are not accepted.
Your two-page résumé must show each of the Executive Core Qualifications and the Mandatory Technical Qualifications.

ECQ 1: Understands American government, will uphold the Constitution and the law, and serves the public.
ECQ 2: Manages public money with care and cuts waste.
ECQ 3: Hires on merit and solves hard problems.
ECQ 4: Leads people with accountability.
ECQ 5: Delivers on time with partners inside and outside government.

MTQ 1: Experience designing an enterprise risk management program.
MTQ 2: Skill in validating credit risk models.

How to Apply
You will be asked to answer four short essay questions of 200 words or less each.
1. How has your commitment to the Constitution and the founding principles of the United States inspired you?
2. How would you use your skills to improve government efficiency and effectiveness?
3. How would you help advance the President's Executive Orders?
4. How has a strong work ethic contributed to your achievements?
"""

EXECUTIVE_2016 = """Director, Office of Water Quality
Closing date: 05/20/2016
Grade: ES-00

Qualifications
Applicants must meet the Executive Core Qualifications (ECQs) and the Technical Qualifications.
Your resume is limited to five pages and must hold evidence of both. Separate narratives are not required.

Executive Core Qualifications
1. Leading Change: the ability to bring about strategic change.
2. Leading People: the ability to lead people.
3. Results Driven: the ability to meet goals.
4. Business Acumen: the ability to manage money.
5. Building Coalitions: the ability to work with States and tribes.

Technical Qualifications
TQ1. Knowledge of permits for discharges.
TQ2. Experience in water quality criteria for nutrients.
"""

HISTORIC = {"data": [
    {"UsajobsControlNumber": 812345600, "AnnouncementNumber": "WN-24-101", "PositionTitle": "Hydrologist",
     "PayScale": "GS", "MinimumGrade": "09", "MaximumGrade": "12", "positionclosedate": "2024-02-20", "SERIES": "1315",
     "Duties": "<p>You will gauge streams &amp; rivers.</p>",
     "requirementsConditionsOfEmployment": "U.S. Citizenship is required.",
     "REQUIREMENTSQUALIFICATIONS":
         "<p><b>Specialized Experience for GS-09:</b> One year of specialized experience equivalent to the GS-07 "
         "measuring streamflow with acoustic profilers and computing discharge records.</p><p><b>Specialized Experience "
         "for GS-11:</b> One year of specialized experience equivalent to the GS-09 calibrating groundwater models and "
         "rainfall runoff.</p><p><b>Specialized Experience for GS-12:</b> One year of specialized experience equivalent "
         "to the GS-11 leading sediment transport studies and writing reviewed reports.</p>",
     "requirementsEducation": "A degree in hydrology."},
    {"usajobsControlNumber": 812345700, "announcementNumber": "WN-24-102", "positionTitle": "Clerk",
     "requirementsQualifications": "Six months of experience in filing, typing letters and keeping office calendars."}]}

PAGE = """<!DOCTYPE html><html><head><title>USAJOBS</title><script>var robots;</script></head><body>
<nav><a href="/">USAJOBS</a> <a href="/help">Help</a></nav><h1>Water Quality Technician</h1>
<h2>Overview</h2><h3>Open &amp; closing dates</h3><p>02/03/2025 to 02/14/2025</p>
<h3>Pay scale &amp; grade</h3><p>GS 5 - 6</p><h2>Duties</h2><ul><li>Collect water samples at stream gauges.</li></ul>
<h2>Requirements</h2><h3>Conditions of Employment</h3><ul><li>U.S. Citizenship is required.</li></ul>
<h3>Qualifications</h3><p><b>GS-05:</b> One year of specialized experience equivalent to the GS-04 collecting water
samples and filtering them.</p><p><b>GS-06:</b> One year of specialized experience equivalent to the GS-05 calibrating
turbidity sensors and computing stream discharge.</p></body></html>"""

STAFFING = """1. Are you a citizen of the United States?
 A. Yes
 B. No
2. Describe your experience in collecting water samples in streams. (limit 1,200 characters)
3. How did you hear about this job?
 A. USAJOBS
 B. A friend
"""

MONSTER = ("Questions Preview Grade: All Grades 1 Are you a U.S. citizen? Answer to this question is required Yes No 4 "
           "Describe your experience in computing stream discharge. Maximum length of 2500 characters 5 List your "
           "employee number. Maximum length of 20 characters View Vacancy Details")


PARAPHRASED = """<!DOCTYPE html><html><body><h1>Chief Financial Officer</h1>
<p>Pay scale &amp; grade: ES 00</p><p>Open &amp; closing dates: 11/20/2025 to 12/12/2025</p>
<h2>Duties</h2><ul><li>Directs budget formulation and execution for a $3 billion appropriation.</li>
<li>Oversees audited financial statements and internal controls.</li></ul>
<h2>Requirements</h2><h3>Conditions of employment</h3><ul><li>You must be a U.S. citizen.</li></ul>
<h3>Qualifications</h3><p>Your two-page resume must show the executive qualifications below. Resumes longer than two
pages will not be considered. Separate narratives are not accepted.</p>
<ol><li>Knowledge of the American system of government and commitment to uphold the Constitution.</li>
<li>Ability to budget effectively, cut wasteful spending and pursue efficiency.</li>
<li>Technical competence directly related to the job.</li><li>Ability to drive a high-accountability culture.</li>
<li>Ability to align results to stated goals.</li></ol>
<p>TQ1: Experience leading financial management of a large organization, including audit remediation.</p>
<p>TQ2: Experience with federal appropriations law and OMB Circular A-11.</p></body></html>"""

NAMED_IN_A_LIST = """---
title: "Deputy Assistant Administrator for Fisheries"
closes: 2016-05-02
---
## Duties
- Leads national policy for recreational and commercial fisheries.
- Manages stock assessments and rebuilding plans.

## Qualifications
This is a resume-based announcement. Resumes are limited to five pages and must demonstrate the five Executive Core
Qualifications: Leading Change, Leading People, Results Driven, Business Acumen, and Building Coalitions. Do not address
the ECQs and MTQs separately.

**MTQ1** - Expert knowledge of fisheries science and the Magnuson-Stevens Act.

**MTQ2** - Experience leading negotiations with regional councils and international partners.
"""

SCIENTIST = """Research Hydrologist
Series & Grade: ST-1315-00
Closing date: 06/30/2023

Duties
Conducts basic research on snowpack, streamflow and flood forecasting. Publishes in peer-reviewed journals.

Qualifications
Selective Placement Factor: Applicants must have demonstrated experience developing distributed snow models on high-performance computers.
Basic requirement: a bachelor's degree in hydrology, physical science or engineering with 30 semester hours of science.
Technical Qualifications
1. International reputation in snow hydrology shown by publications and invited lectures.
2. Experience leading interdisciplinary teams that develop ensemble flood forecasts.
3. Skill in remote sensing of soil moisture and snow water equivalent.
Each technical qualification must be addressed in a narrative of no more than 4,000 characters.
Must be physically able to hike at 10,000 feet and pass a medical examination.
"""

BY_NUMBER = """Program Analyst
Series: 0343
Pay scale & grade: GS 11 - 13

Duties
You will evaluate grant programs, design performance measures, and brief leadership on results.

Qualifications
Specialized experience: At the 11 grade level, one year of specialized experience equivalent to the GS-09 conducting
program evaluations and preparing charts of grant programs.
At the 12 grade level, one year of specialized experience equivalent to the GS-11 designing logic models, survey
instruments and performance measures for grant programs.
Candidates for grade 13 need one year of specialized experience equivalent to the GS-12 leading evaluation teams,
negotiating data sharing agreements and advising executives.
"""

CLINIC = """Physician Assistant

About us
The Veterans Hospital of Elm City serves 60,000 veterans and has been named one of the best hospitals of the region. Founded in 1932, it is a teaching hospital with 300 beds.

Qualifications
The hospital is committed to excellence and has served the region for ninety years. Our hospital offers a wide range of services to veterans of all ages.
Applicants must have two years of experience in primary care, including diagnosis, treatment plans, minor surgical procedures and patient education.
Must hold a current, unrestricted license and NCCPA certification.
Women, minorities and people with disabilities are encouraged to apply. Applicants with asthma, diabetes, epilepsy, HIV, pregnancy or a history of depression must request a waiver before deployment.
Applicants must be between 21 and 37 years old. Must be able to lift 50 pounds and have vision correctable to 20/20.
"""

ONE_LINE = (
    'IT Specialist (INFOSEC) 1 Are you a current federal employee? Answer to this question is required Yes No 2 Do '
    'you have one year of specialized experience equivalent to the GS-12 in assessing security controls and writing '
    'plans of action and milestones? Answer to this question is required Yes No 3 Describe your experience with '
    'intrusion detection and incident response. Maximum length of 3,000 characters. '
)


def plan(winnow, *arguments):
    run = subprocess.run([winnow, "plan", *map(str, arguments)], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    return json.loads(run.stdout)


def ids(made):
    return [requirement["id"] for requirement in made["requirements"]]


def kinds(made):
    return [entry["kind"] for entry in made["not_scored"]]


def equal(found, expected):
    assert found == expected, f"found {found}, expected {expected}"


def check_executives(winnow, folder):
    (folder / "new.txt").write_text(EXECUTIVE_2025, encoding="utf-8")
    new = plan(winnow, folder / "new.txt")
    equal((new["mode"], new["framework"]), ("resume", "opm-2025"))
    equal(new["limits"], [{"applies_to": "resume", "unit": "pages", "value": 2}])
    equal(ids(new), ["ECQ1", "ECQ2", "ECQ3", "ECQ4", "ECQ5", "MTQ1", "MTQ2"])
    assert kinds(new).count("essay") >= 4, kinds(new)
    assert not any("essay" in requirement["text"] for requirement in new["requirements"])

    (folder / "old.txt").write_text(EXECUTIVE_2016, encoding="utf-8")
    old = plan(winnow, folder / "old.txt")
    equal((old["mode"], old["framework"]), ("resume", "opm-2006"))
    equal(old["limits"], [{"applies_to": "resume", "unit": "pages", "value": 5}])
    equal(ids(old), ["ECQ1", "ECQ2", "ECQ3", "ECQ4", "ECQ5", "TQ1", "TQ2"])
    equal(old["requirements"][0]["text"], "the ability to bring about strategic change.")
    equal(old["announcement"]["closes"], "2016-05-20")


def check_historic(winnow, folder):
    (folder / "historic.json").write_text(json.dumps(HISTORIC), encoding="utf-8")
    made = plan(winnow, folder / "historic.json", "--position", "WN-24-101")
    equal(made["announcement"]["grades"], ["GS-09", "GS-11", "GS-12"])
    equal((made["announcement"]["series"], made["announcement"]["closes"]), (["1315"], "2024-02-20"))
    equal([requirement["grades"] for requirement in made["requirements"]], [["GS-09"], ["GS-11"], ["GS-12"], []])
    equal(made["warnings"], ["several-grades"])
    equal(kinds(made), ["condition", "education"])
    one = plan(winnow, folder / "historic.json", "--position", "812345600", "--grade", "GS-11")
    equal([requirement["grades"] for requirement in one["requirements"]], [["GS-11"], []])
    equal(one["warnings"], [])


def check_page(winnow, folder):
    for name, text in (("page.html", PAGE), ("staffing.txt", STAFFING), ("monster.txt", MONSTER)):
        (folder / name).write_text(text, encoding="utf-8")
    made = plan(winnow, folder / "page.html")
    equal(made["announcement"]["title"], "Water Quality Technician")
    equal(made["announcement"]["grades"], ["GS-05", "GS-06"])
    equal(ids(made), ["SE1", "SE2", "DUTY1"])
    for questionnaire, number, limit in (("staffing.txt", "Q2", 1200), ("monster.txt", "Q4", 2500)):
        joined = plan(winnow, folder / "page.html", folder / questionnaire)
        questions = [requirement for requirement in joined["requirements"] if requirement["kind"] == "question"]
        equal([(question["id"], question["limit"]["value"]) for question in questions], [(number, limit)])


def of_text(winnow, folder, name, text, *arguments):
    (folder / name).write_text(text, encoding="utf-8")
    return plan(winnow, folder / name, *arguments)


def check_executives_without_labels(winnow, folder):
    new = of_text(winnow, folder, "new.html", PARAPHRASED)
    equal((new["mode"], new["framework"]), ("resume", "opm-2025"))
    equal(new["limits"], [{"applies_to": "resume", "unit": "pages", "value": 2}])
    equal(ids(new), ["ECQ1", "ECQ2", "ECQ3", "ECQ4", "ECQ5", "TQ1", "TQ2", "DUTY1"])
    old = of_text(winnow, folder, "old.md", NAMED_IN_A_LIST)
    equal((old["mode"], old["framework"]), ("resume", "opm-2006"))
    equal(old["limits"], [{"applies_to": "resume", "unit": "pages", "value": 5}])
    equal(ids(old), ["ECQ1", "ECQ2", "ECQ3", "ECQ4", "ECQ5", "MTQ1", "MTQ2", "DUTY1"])
    assert not any("separately" in requirement["text"] for requirement in old["requirements"]), old


def check_scientist(winnow, folder):
    made = of_text(winnow, folder, "scientist.txt", SCIENTIST)
    equal((made["mode"], made["framework"], made["limits"]), ("narrative", "opm-2006", []))
    equal([requirement["limit"] and requirement["limit"]["value"] for requirement in made["requirements"]],
          [4000, 4000, 4000, None])
    equal(kinds(made), ["selective-factor", "education", "condition"])


def check_grades_by_number(winnow, folder):
    made = of_text(winnow, folder, "graded.txt", BY_NUMBER)
    equal([requirement["grades"] for requirement in made["requirements"]], [["GS-11"], ["GS-12"], ["GS-13"], []])
    one = of_text(winnow, folder, "graded.txt", BY_NUMBER, "--grade", "GS-13")
    assert one["requirements"][0]["text"].startswith("Candidates for grade 13"), one["requirements"][0]


def check_no_place_in_essays(winnow, folder):
    essays = EXECUTIVE_2025[EXECUTIVE_2025.index("You will be asked"):].replace("Orders?", "Orders and policy priorities?")
    made = of_text(winnow, folder, "essays.txt", BY_NUMBER + essays)
    assert kinds(made).count("essay") >= 4, kinds(made)
    spans = [keyword["span"] for requirement in made["requirements"] for keyword in requirement["keywords"]]
    assert not any(span and span["begin"] >= len(BY_NUMBER) for span in spans), spans


def check_clinic(winnow, folder):
    made = of_text(winnow, folder, "clinic.txt", CLINIC)
    text = "\n".join(requirement["text"] for requirement in made["requirements"])
    keywords = {keyword["keyword"].lower() for requirement in made["requirements"] for keyword in requirement["keywords"]}
    assert text.startswith("Applicants must have two years of experience in primary care"), text
    assert not keywords & {"region", "ninety", "excellence", "women", "minorities", "disabilities", "asthma", "diabetes",
                           "epilepsy", "hiv", "pregnancy", "depression", "deployment", "vision", "pounds", "ages"}, keywords
    equal(kinds(made), ["licence", "condition", "condition", "condition"])


def check_one_line(winnow, folder):
    made = of_text(winnow, folder, "line.txt", ONE_LINE)
    equal((ids(made), made["framework"]), (["Q2", "Q3"], "opm-2006"))
    assert not any("Answer to this" in requirement["text"] for requirement in made["requirements"]), made


def main():
    with tempfile.TemporaryDirectory() as folder:
        for check in (check_executives, check_historic, check_page, check_executives_without_labels, check_scientist,
                      check_grades_by_number, check_no_place_in_essays, check_clinic, check_one_line):
            check(sys.argv[1], Path(folder))


if __name__ == "__main__":
    main()
