"""The records as Pydantic models: what a curator may write, and what the code may rely on.

``datapackage/`` holds one file per record; ``records`` reads it into a tree of text, and the models
here give each scalar its type. Nothing downstream of this package sees raw YAML.
"""

from openbell.models.base import Event, Part, Party, Record, Waiver
from openbell.models.claim import PrintedClaim, Retraction
from openbell.models.company import Company, Person, Security
from openbell.models.dataset import Dataset, Entry
from openbell.models.identity import Identity, Term
from openbell.models.metric import UNSTATED, Dimension, DimensionValue, Metric
from openbell.models.offering import Offering, ProductOffering, ShareOffering
from openbell.models.package import Contributor, Licence, Package
from openbell.models.source import Citation, Source
from openbell.models.typed import type_documents

__all__ = [
    "UNSTATED",
    "Citation",
    "Company",
    "Contributor",
    "Dataset",
    "Dimension",
    "DimensionValue",
    "Entry",
    "Event",
    "Identity",
    "Licence",
    "Metric",
    "Offering",
    "Package",
    "Part",
    "Party",
    "Person",
    "PrintedClaim",
    "ProductOffering",
    "Record",
    "Retraction",
    "Security",
    "ShareOffering",
    "Source",
    "Term",
    "Waiver",
    "type_documents",
]
