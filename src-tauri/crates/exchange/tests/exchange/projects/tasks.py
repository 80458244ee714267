"""Reads a project file with MPXJ and prints its tasks as JSON, for a test to compare. With a second path it writes the
project there again, as another program that opened and saved it."""

import json
import sys

import jpype
import mpxj  # noqa: F401  (puts the library's jars on the class path)

jpype.startJVM()
from org.mpxj import TaskField  # noqa: E402
from org.mpxj.mspdi import MSPDIWriter  # noqa: E402
from org.mpxj.reader import UniversalProjectReader  # noqa: E402


def day(instant):
    return None if instant is None else str(instant.toLocalDate())


def text(value):
    return "" if value is None else str(value)


def by_year(task):
    """What a task costs in the years that the further cost fields are named after."""
    found = []
    for number in range(1, 11):
        cost = task.getCost(number)
        if cost is not None:
            named = custom.get(getattr(TaskField, f"COST{number}"))
            found.append([text(named.getAlias()), round(float(cost.doubleValue()) * 100)])
    return found


def by_case(task):
    """What a task costs in the cases that the number fields are named after."""
    found = []
    for number in range(1, 21):
        cost = task.getNumber(number)
        if cost is not None:
            named = custom.get(getattr(TaskField, f"NUMBER{number}"))
            found.append([text(named.getAlias()), round(float(cost.doubleValue()) * 100)])
    return found


KINDS = {"FS": "fs", "SS": "ss", "FF": "ff", "SF": "sf"}
project = UniversalProjectReader().read(sys.argv[1])
custom = project.getCustomFields()
tasks = []
for task in project.getTasks():
    if task.getUniqueID() is None or int(task.getUniqueID()) == 0:
        continue
    needs = [
        f"{tie.getPredecessorTask().getUniqueID()} {KINDS[str(tie.getType().name())[:1] + str(tie.getType().name()).split('_')[-1][:1]]} {int(tie.getLag().getDuration())}"
        for tie in task.getPredecessors()
    ]
    cost = task.getCost()
    tasks.append(
        {
            "name": text(task.getName()),
            "text1": text(task.getText(1)),
            "start": day(task.getStart()),
            "finish": day(task.getFinish()),
            "cost": 0 if cost is None else round(float(cost.doubleValue()) * 100),
            "needs": needs,
            "text3": text(task.getText(3)),
            "milestone": bool(task.getMilestone()),
            "text5": text(task.getText(5)),
            "by_year": by_year(task),
            "by_case": by_case(task),
            "baseline_cost": None if task.getBaselineCost() is None else round(float(task.getBaselineCost().doubleValue()) * 100),
            "baseline_start": day(task.getBaselineStart()),
        }
    )
if len(sys.argv) > 2:
    MSPDIWriter().write(project, sys.argv[2])
month = project.getProjectProperties().getFiscalYearStartMonth()
print(json.dumps({"fiscal_start": None if month is None else int(month), "tasks": tasks}))
